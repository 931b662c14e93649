import { createOperationFinder } from '../../index/operation-around.js';
import { proposeValue } from '../../fixes/fixing.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { mayBeInput, sourceOf } from '../../dynamic/passed-values.js';

export const dynamicSourceParamUnknown = defineRule({
  meta: {
    id: 'dynamic-source-param-unknown',
    title: 'What a list or schema depends on is an input of its operation',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'OperationParameterNameNotFound', misspelt: 'OperationParameterNameNotFound' },
    reads: ['definition'],
    messages: {
      unknown: 'This operation has no parameter "{name}" that {extension} could pass on. Name a parameter, or a property of its body as "body/property".',
      misspelt: 'This operation has no parameter "{name}" that {extension} could pass on. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const operationAround = createOperationFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          // In a shared schema it may mean the inputs of any of the operations that use it.
          const operation = Object.keys(call.parameters).length === 0 ? undefined : operationAround(at);
          if (operation === undefined || !parametersAreReadable(operation, index)) continue;
          const inputs = index.parametersOf(operation);
          for (const name of Object.keys(call.parameters)) {
            const source = sourceOf(call.parameters[name]);
            if (source === undefined || mayBeInput(source, inputs, index)) continue;
            const place = call.at.child('parameters', name, source.key);
            const nearest = nearestName(source.name, inputs.flatMap((input) => input.name ?? []));
            const data = { name: source.name, extension: key };
            // The older form is looked up in more ways, and published connectors have some that are found in none.
            const severity = source.key === 'parameter' ? 'warning' : 'error';
            if (nearest === undefined) report({ at: place, messageId: 'unknown', data, severity });
            else report({ at: place, messageId: 'misspelt', data: { ...data, nearest }, severity, fixes: () => [proposeValue(place, nearest)] });
          }
        }
      },
    };
  },
});
