import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';

export const dynamicOperationRequired = defineRule({
  meta: {
    id: 'dynamic-operation-required',
    title: 'Lists and schemas name the operation that they come from',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty' },
    reads: ['definition'],
    messages: {
      missing: '{extension} does not say which operation to call. Add the "operationId" of an operation of this connector.',
      empty: 'The operationId that {extension} calls is empty or no text. Write the operationId of an operation of this connector.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      for (const call of dynamicCalls(key, value, at)) {
        if (call.operationId !== undefined || needsNoOperation(call)) continue;
        const data = { extension: key };
        if (memberOf(call.caller, 'operationId') === undefined) report({ at: call.at, messageId: 'missing', data, isMissing: true });
        else report({ at: call.at.child('operationId'), messageId: 'empty', data });
      }
    },
  }),
});

/** A file picker and the platform's own operations (of Microsoft's schema: `AadGraph.GetUsers`) fill a list without one. */
function needsNoOperation({ extension, caller }: DynamicCall): boolean {
  return extension === 'x-ms-dynamic-values' && ['capability', 'builtInOperation'].some((key) => memberOf(caller, key) !== undefined);
}
