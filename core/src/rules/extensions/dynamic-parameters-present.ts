import { memberOf } from '../../lint/json-object.js';
import { safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';

export const dynamicParametersPresent = defineRule({
  meta: {
    id: 'dynamic-parameters-present',
    title: 'Calls of other operations say what they pass, even if that is nothing',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: '{extension} has no "parameters", which Microsoft’s documentation asks for. Add "parameters": {} to say that nothing is passed.' },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      for (const call of dynamicCalls(key, value, at)) {
        if ((call.style !== 'byParameter' && call.style !== 'byReference') || call.operationId === undefined || memberOf(call.caller, 'parameters') !== undefined) continue;
        report({
          at: call.at,
          messageId: 'missing',
          data: { extension: key },
          isMissing: true,
          fixes: () => [
            safeFix('Add "parameters": {}', call.at, (corrector) => {
              corrector.insertKey(call.at.pointer, 'parameters', {}, { after: 'operationId' });
            }),
          ],
        });
      }
    },
  }),
});
