import type { ConnectorIndex, ConnectorOperation, NamedNode } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { replacementOf } from '../../index/replacement.js';
import { eachRequirement } from '../../connections/security-requirements.js';
import type { Collector } from './collector.js';
import type { SharedKind } from './reference-names.js';

/** Adds what stands in sections of the definition: operations and what names them outside of calls, shared entries, sign-in. */
export function addSections(root: Location, index: ConnectorIndex, collector: Collector): void {
  addOperations(index.operations, collector);
  addReplacements(index, collector);
  for (const place of [root, ...index.operations.map(({ at }) => at)]) addPluginOperations(place, collector);
  for (const kind of SHARED_KINDS) addEntries(kind, entriesOfKind(kind, index), collector);
  addRequirements(root, index, collector);
}

export function addOperations(operations: readonly ConnectorOperation[], collector: Collector): void {
  for (const { operationId, at } of operations) {
    if (operationId !== undefined) collector.declare(collector.entities.named('operation', operationId), { at: at.step('operationId'), part: 'value', whole: at, what: 'operationId' });
  }
}

function addReplacements(index: ConnectorIndex, collector: Collector): void {
  for (const operation of index.operations) {
    const found = replacementOf(operation);
    const newId = memberOf(found?.replacement, 'operationId');
    // It may also be an operation of another connector.
    if (found === undefined || typeof newId !== 'string' || index.operationsById(newId).length === 0) continue;
    collector.refer([collector.entities.named('operation', newId)], { at: found.at.step('operationId'), what: 'replacement' });
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

const SHARED_KINDS: readonly SharedKind[] = ['definition', 'sharedParameter', 'sharedResponse', 'securityScheme'];

export function entriesOfKind(kind: SharedKind, index: ConnectorIndex): readonly NamedNode[] {
  switch (kind) {
    case 'definition': return index.definitions;
    case 'sharedParameter': return index.sharedParameters;
    case 'sharedResponse': return index.sharedResponses;
    case 'securityScheme': return index.securitySchemes;
  }
}

export function addEntries(kind: SharedKind, nodes: readonly NamedNode[], collector: Collector): void {
  for (const { name, at } of nodes) collector.declare(collector.entities.named(kind, name), { at, part: 'key', whole: at, what: WHAT[kind] });
}

const WHAT: Readonly<Record<SharedKind, string>> = {
  definition: 'definition',
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
