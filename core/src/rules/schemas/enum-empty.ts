import { isInternal } from '../../index/visibility.js';
import { isBlank, isList, isObject, listOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import { offering, proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const enumEmpty = defineRule({
  meta: {
    id: 'enum-empty',
    title: 'Lists of allowed values are not empty',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { empty: 'EnumMustContainAtLeastOneElement' },
    reads: ['definition'],
    messages: {
      empty: 'This "enum" allows no value at all, so the service refuses the connector. List the allowed values, or remove it.',
      blank: 'One of the choices is an empty text, and makers see a blank line for it. Remove it: who leaves an optional field alone sends nothing. Where the API needs the empty text, name it in "x-ms-enum-values".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      enum(values, holder, at, kind, { role }) {
        if (!isList(values)) return;
        if (values.length === 0) report({ at: at.child('enum'), messageId: 'empty', fixes: () => [proposeRemoval(at.child('enum'))] });
        // What an operation answers is not chosen, and shared schemas may be answers.
        if ((kind !== 'parameter' && role !== 'body' && role !== 'parameter') || !asksForAWord(holder)) return;
        values.forEach((value: unknown, position) => {
          if (typeof value !== 'string' || !isBlank(value) || namesOf(holder, value).some((name) => typeof name === 'string' && !isBlank(name))) return;
          const place = at.child('enum', position);
          // Names without a value, and a list without values, are findings again.
          const isAlone = values.length === 1 || namesOf(holder, value).length > 0;
          report({ at: place, messageId: 'blank', severity: 'info', ...offering(isAlone ? [] : [proposeRemoval(place, 'Remove the empty choice')]) });
        });
      },
    },
  }),
});

/** Whether makers choose, and nobody said that nothing is a choice, too. */
function asksForAWord(holder: JsonObject): boolean {
  const preset = memberOf(holder, 'default');
  return !isInternal(holder) && memberOf(holder, 'allowEmptyValue') !== true && memberOf(holder, 'readOnly') !== true && !(typeof preset === 'string' && isBlank(preset));
}

/** What makers read for a value. */
function namesOf(holder: JsonObject, value: string): readonly unknown[] {
  return listOf(memberOf(holder, 'x-ms-enum-values')).flatMap((each) => (isObject(each) && memberOf(each, 'value') === value ? [memberOf(each, 'displayName')] : []));
}
