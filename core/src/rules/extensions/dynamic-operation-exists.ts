import type { Fix } from '../../fixes/fix.js';
import { isBlank, isObject, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { PointerSegment } from '../../pointer.js';
import { suggestion } from '../fixing.js';
import { operationIds } from '../missing-operation.js';
import { defineRule } from '../rule.js';
import { createNameFinder } from '../wording/nearest-name.js';

/** Which extensions call another operation, with the members on the way to the object that has its `operationId`. */
const CALLERS: Readonly<Record<string, readonly (readonly PointerSegment[])[]>> = {
  'x-ms-dynamic-values': [[]],
  'x-ms-dynamic-list': [[]],
  'x-ms-dynamic-schema': [[]],
  'x-ms-dynamic-properties': [[]],
  'x-ms-dynamic-tree': [['open'], ['browse']],
  'x-ms-capabilities': [['testConnection'], ['file-picker', 'open'], ['file-picker', 'browse']],
  'x-ms-notification': [[]],
  'x-ms-operation-context': [['simulate']],
};

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
      Extension(key, value, at) {
        for (const way of Object.hasOwn(CALLERS, key) ? (CALLERS[key] ?? []) : []) {
          const id = calledId(value, way);
          if (id === undefined || index.operationsById(id).length > 0) continue;
          const place = at.child(...way, 'operationId');
          const nearest = nearestTo(id);
          if (nearest === undefined) report({ at: place, messageId: 'missing', data: { id, extension: key } });
          else report({ at: place, messageId: 'misspelt', data: { id, extension: key, nearest }, fixes: () => [callInstead(place, nearest)] });
        }
      },
    };
  },
});

function calledId(value: unknown, way: readonly PointerSegment[]): string | undefined {
  const caller = way.reduce<unknown>((node, segment) => (isObject(node) ? memberOf(node, String(segment)) : undefined), value);
  const id = isObject(caller) ? memberOf(caller, 'operationId') : undefined;
  return typeof id === 'string' && !isBlank(id) ? id : undefined;
}

function callInstead(place: Location, operationId: string): Fix {
  return suggestion(`Change the operationId to "${operationId}"`, place, (corrector) => {
    corrector.set(place.pointer, operationId);
  });
}
