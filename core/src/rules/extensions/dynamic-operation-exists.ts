import type { Fix } from '../../fixes/fix.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { operationIds } from '../missing-operation.js';
import { defineRule } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';

export const dynamicOperationExists = defineRule({
  meta: {
    id: 'dynamic-operation-exists',
    title: 'Operations that are called for lists and schemas exist',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationIdNotFound', misspelt: 'OperationIdNotFound' },
    reads: ['definition'],
    messages: {
      missing: 'No operation of this connector has the operationId "{id}", which {extension} calls. Correct the id, or add the operation.',
      misspelt: 'No operation of this connector has the operationId "{id}", which {extension} calls. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const nearestTo = createNameFinder(() => operationIds(index));
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const { operationId: id, at: caller } of dynamicCalls(key, value, at)) {
          // Where there is no operation at all, something else is wrong, such as the name of the paths.
          if (id === undefined || index.operationsById(id).length > 0 || index.operations.length === 0) continue;
          const place = caller.child('operationId');
          const nearest = nearestTo(id);
          if (nearest === undefined) report({ at: place, messageId: 'missing', data: { id, extension: key } });
          else report({ at: place, messageId: 'misspelt', data: { id, extension: key, nearest }, fixes: () => [callInstead(place, nearest)] });
        }
      },
    };
  },
});

function callInstead(place: Location, operationId: string): Fix {
  return suggestion(`Change the operationId to "${operationId}"`, place, (corrector) => {
    corrector.set(place.pointer, operationId);
  });
}
