import type { ConnectorIndex, NamedNode } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { replacementOf } from '../../rules/operations/replacement.js';
import { eachRequirement } from '../../rules/security/security-requirements.js';
import type { Collector } from './collector.js';
import type { EntityKind } from './entity.js';

/** Adds what stands in sections of the definition: operations and what names them outside of calls, shared entries, sign-in. */
export function addSections(root: Location, index: ConnectorIndex, collector: Collector): void {
  addOperations(index, collector);
  for (const place of [root, ...index.operations.map(({ at }) => at)]) addPluginOperations(place, collector);
  addEntries('definition', index.definitions, collector);
  addEntries('sharedParameter', index.sharedParameters, collector);
  addEntries('sharedResponse', index.sharedResponses, collector);
  addEntries('securityScheme', index.securitySchemes, collector);
  addRequirements(root, index, collector);
}

function addOperations(index: ConnectorIndex, collector: Collector): void {
  const { entities } = collector;
  for (const operation of index.operations) {
    const { operationId, at } = operation;
    if (operationId !== undefined) collector.declare(entities.named('operation', operationId), { at: at.step('operationId'), part: 'value', whole: at, what: 'operationId' });
    const found = replacementOf(operation);
    const newId = memberOf(found?.replacement, 'operationId');
    // It may also be an operation of another connector.
    if (found === undefined || typeof newId !== 'string' || index.operationsById(newId).length === 0) continue;
    collector.refer([entities.named('operation', newId)], { at: found.at.step('operationId'), what: 'replacement' });
  }
}

/** `x-ms-openai-data` of the definition, or of an operation, lists operations that plugins have. */
function addPluginOperations(holder: Location, collector: Collector): void {
  const data = memberOf(objectOf(holder.value), 'x-ms-openai-data');
  listOf(memberOf(objectOf(data), 'operations')).forEach((entry, position) => {
    const id = isObject(entry) ? memberOf(entry, 'operationId') : undefined;
    if (typeof id !== 'string') return;
    collector.refer([collector.entities.named('operation', id)], { at: holder.child('x-ms-openai-data', 'operations', position, 'operationId'), what: 'x-ms-openai-data' });
  });
}

function addEntries(kind: Exclude<EntityKind, 'parameter'>, nodes: readonly NamedNode[], collector: Collector): void {
  for (const { name, at } of nodes) collector.declare(collector.entities.named(kind, name), { at, part: 'key', whole: at, what: WHAT[kind] ?? kind });
}

const WHAT: Readonly<Partial<Record<EntityKind, string>>> = {
  sharedParameter: 'shared parameter',
  sharedResponse: 'shared response',
  securityScheme: 'security scheme',
};

function addRequirements(root: Location, index: ConnectorIndex, collector: Collector): void {
  const visitor = eachRequirement(({ name, at }) => {
    collector.refer([collector.entities.named('securityScheme', name)], { at, part: 'key', what: 'security' });
  });
  const value = objectOf(root.document.value);
  if (value !== undefined) visitor.Definition?.(value, root);
  for (const operation of index.operations) visitor.Operation?.(operation, operation.at);
}
