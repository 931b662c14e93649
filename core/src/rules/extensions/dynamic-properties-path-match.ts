import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { proposeRemoval, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { beside, isSamePath, schemaPath, SCHEMAS } from '../../dynamic/twins.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

export const dynamicPropertiesPathMatch = defineRule({
  meta: {
    id: 'dynamic-properties-path-match',
    title: 'Both forms of a dynamic schema lead to the same schema',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { different: 'DynamicPropertiesItemValuePathMismatch', missing: 'DynamicPropertiesItemValuePathMismatch', needless: 'DynamicPropertiesItemValuePathMismatch' },
    reads: ['definition'],
    messages: {
      different: 'The itemValuePath "{path}" leads to another schema than the value-path "{older}" of x-ms-dynamic-schema. It has to be "{wanted}".',
      missing: 'x-ms-dynamic-properties has no itemValuePath, and the value-path "{older}" of x-ms-dynamic-schema leads to a part of the answer. Add the itemValuePath "{wanted}".',
      needless: 'The itemValuePath "{path}" leads to a part of the answer, and x-ms-dynamic-schema takes the whole one. Remove it, or change the value-path.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      if (key !== SCHEMAS.newer || !isObject(value)) return;
      const older = objectOf(beside(at, SCHEMAS.older));
      // Two different operations are a finding of their own.
      if (older === undefined || memberOf(older, 'operationId') !== memberOf(value, 'operationId')) return;
      const olderPath = memberOf(older, 'value-path') ?? '';
      const path = memberOf(value, 'itemValuePath') ?? '';
      if (typeof olderPath !== 'string' || typeof path !== 'string') return;
      const wanted = schemaPath(olderPath);
      if (isSamePath(path, wanted)) return;
      const data = { path, older: olderPath, wanted };
      const place = at.child('itemValuePath');
      if (textOf(memberOf(value, 'itemValuePath')) === undefined) {
        const add = suggestion(`Add the itemValuePath "${wanted}"`, at, (corrector) => {
          if (memberOf(value, 'itemValuePath') === undefined) corrector.insertKey(at.pointer, 'itemValuePath', wanted);
          else corrector.set(place.pointer, wanted);
        });
        report({ at, messageId: 'missing', data, isMissing: true, fixes: () => [add] });
      } else if (wanted === '') report({ at: place, messageId: 'needless', data, fixes: () => [proposeRemoval(place)] });
      else report({ at: place, messageId: 'different', data, fixes: () => [proposeValue(place, wanted)] });
    },
  }),
});
