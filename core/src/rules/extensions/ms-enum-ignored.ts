import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const msEnumIgnored = defineRule({
  meta: {
    id: 'ms-enum-ignored',
    title: 'Names of allowed values stand in x-ms-enum-values',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { ignored: '"x-ms-enum" is for generators of client code, and the platform ignores it. Names for the values that makers see stand in "x-ms-enum-values".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: new Set(['x-ms-enum']),
    Extension(key, value, at) {
      if (key !== 'x-ms-enum' || at.parent === undefined) return;
      const holder = objectOf(at.parent.value) ?? {};
      const named = isObject(value) ? listOf(memberOf(value, 'values')).flatMap((each) => (isObject(each) && memberOf(each, 'value') !== undefined ? [{ value: memberOf(each, 'value'), displayName: String(memberOf(each, 'name') ?? memberOf(each, 'value')) }] : [])) : [];
      const canConvert = named.length > 0 && memberOf(holder, 'x-ms-enum-values') === undefined;
      const convert = suggestion('Convert it to x-ms-enum-values', at, (corrector) => {
        corrector.set(at.pointer, named);
        corrector.rename(at.pointer, 'x-ms-enum-values');
      });
      report({ at, part: 'key', messageId: 'ignored', fixes: () => (canConvert ? [convert, proposeRemoval(at)] : [proposeRemoval(at)]) });
    },
  }),
});
