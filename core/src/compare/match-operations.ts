import type { ConnectorOperation } from '../index/connector-index.js';
import type { OperationLabel } from './connector-change.js';

export interface MatchedOperations {
  readonly pairs: readonly (readonly [before: ConnectorOperation, after: ConnectorOperation])[];
  readonly removed: readonly ConnectorOperation[];
  readonly added: readonly ConnectorOperation[];
}

/**
 * Which operations are the same. An id that is there once on both sides tells, wherever the operation is called; else path and method do, so that
 * an operation whose id changed is one that was renamed, and not one that went and another that came.
 */
export function matchOperations(before: readonly ConnectorOperation[], after: readonly ConnectorOperation[]): MatchedOperations {
  const [idsBefore, idsAfter] = [byUniqueId(before), byUniqueId(after)];
  const partners = new Map<ConnectorOperation, ConnectorOperation>();
  for (const [id, operation] of idsBefore) {
    const partner = idsAfter.get(id);
    if (partner !== undefined) partners.set(operation, partner);
  }
  const taken = new Set(partners.values());
  const byPlace = new Map(after.filter((operation) => !taken.has(operation)).map((operation) => [placeOf(operation), operation]));
  for (const operation of before) {
    const partner = partners.has(operation) ? undefined : byPlace.get(placeOf(operation));
    if (partner === undefined) continue;
    partners.set(operation, partner);
    taken.add(partner);
  }
  return {
    pairs: before.flatMap((operation) => {
      const partner = partners.get(operation);
      return partner === undefined ? [] : [[operation, partner] as const];
    }),
    removed: before.filter((operation) => !partners.has(operation)),
    added: after.filter((operation) => !taken.has(operation)),
  };
}

export function labelOf(operation: ConnectorOperation): OperationLabel {
  return { id: operation.operationId ?? placeOf(operation), summary: operation.summary };
}

/** `GET /contacts/{id}` */
export function placeOf({ method, path }: ConnectorOperation): string {
  return `${method.toUpperCase()} ${path}`;
}

function byUniqueId(operations: readonly ConnectorOperation[]): ReadonlyMap<string, ConnectorOperation> {
  const counts = new Map<string, number>();
  for (const { operationId } of operations) if (operationId !== undefined) counts.set(operationId, (counts.get(operationId) ?? 0) + 1);
  return new Map(operations.flatMap((operation) => (operation.operationId !== undefined && counts.get(operation.operationId) === 1 ? [[operation.operationId, operation] as const] : [])));
}
