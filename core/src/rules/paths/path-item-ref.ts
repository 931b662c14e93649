import { freeName } from '../../wording/free-name.js';
import { type ConnectorIndex, HTTP_METHODS } from '../../index/connector-index.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const pathItemRef = defineRule({
  meta: {
    id: 'path-item-ref',
    title: 'No path is a reference',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { reference: 'PathItemRefNotSuppored' },
    reads: ['definition'],
    messages: { reference: 'The service does not follow a "$ref" on a path, and refuses the connector. Write the operations here.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    PathItem(item, at) {
      if (Object.hasOwn(item, '$ref')) report({ at: at.child('$ref'), messageId: 'reference', ...offering(proposeCopy(item, at, index)) });
    },
  }),
});

/** A copy of what is referred to, whose operations have ids of their own. */
function proposeCopy(item: JsonObject, at: Location, index: ConnectorIndex): readonly Fix[] {
  const reference = textOf(memberOf(item, '$ref'));
  const target = reference === undefined ? undefined : index.resolve(reference)?.value;
  if (!isObject(target) || target === item || Object.hasOwn(target, '$ref')) return [];
  const taken = index.operations.flatMap(({ operationId }) => operationId ?? []);
  const copied = Object.fromEntries(Object.entries(target).map(([key, value]) => [key, HTTP_METHODS.some((method) => method === key) && isObject(value) ? withFreeId(value, taken) : value]));
  return [
    suggestion(`Write the operations of ${String(reference)} here`, at, (corrector) => {
      corrector.set(at.pointer, copied);
    }),
  ];
}

function withFreeId(operation: JsonObject, taken: string[]): JsonObject {
  const id = textOf(memberOf(operation, 'operationId'));
  if (id === undefined) return operation;
  const free = freeName(id, taken);
  taken.push(free);
  return { ...operation, operationId: free };
}
