import { isObject, memberOf } from '../../lint/json-object.js';
import { calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { defineRule } from '../rule.js';

export const testConnectionParams = defineRule({
  meta: {
    id: 'test-connection-params',
    title: 'The test of a connection needs no input',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationMissingRequiredProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The operation {id} requires the parameter "{name}", and the test of a connection has no input to take it from. Pass a fixed value, or test with another operation.',
      reference: 'The test of a connection has no inputs to refer to, so it can only pass fixed values. Write the value of "{name}" here.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          if (call.way[0] !== 'testConnection') continue;
          for (const [name, passed] of Object.entries(call.parameters)) {
            if (isObject(passed) && Object.keys(passed).length === 1 && ['parameter', 'parameterReference'].some((each) => Object.hasOwn(passed, each))) report({ at: call.at.child('parameters', name), messageId: 'reference', data: { name } });
          }
          for (const { name, in: place, value: parameter } of calledOperation(call, index)?.parameters ?? []) {
            if (name === undefined || place === 'body' || memberOf(parameter, 'required') !== true || memberOf(parameter, 'default') !== undefined || Object.hasOwn(call.parameters, name)) continue;
            report({ at: call.at, messageId: 'missing', data: { id: call.operationId ?? '', name }, isMissing: true });
          }
        }
      },
    };
  },
});
