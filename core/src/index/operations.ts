import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { HTTP_METHODS, type ConnectorOperation, type HttpMethod, type OperationKind } from './connector-index.js';
import { isInternal } from './visibility.js';

/** All operations of a definition in document order, whatever else is wrong with it. `root` is the definition's root. */
export function findOperations(root: Location): readonly ConnectorOperation[] {
  const paths = objectOf(memberOf(objectOf(root.document.value), 'paths')) ?? {};
  const at = root.step('paths');
  return Object.keys(paths).flatMap((path) => {
    const item = paths[path];
    return isObject(item) && !path.startsWith('x-') ? operationsOf(path, item, at.step(path)) : [];
  });
}

export function groupById(operations: readonly ConnectorOperation[]): ReadonlyMap<string, readonly ConnectorOperation[]> {
  const groups = new Map<string, ConnectorOperation[]>();
  for (const operation of operations) {
    if (operation.operationId === undefined) continue;
    const group = groups.get(operation.operationId);
    if (group === undefined) groups.set(operation.operationId, [operation]);
    else group.push(operation);
  }
  return groups;
}

const METHODS: ReadonlyMap<string, HttpMethod> = new Map(HTTP_METHODS.map((method) => [method, method]));

function operationsOf(path: string, item: JsonObject, at: Location): readonly ConnectorOperation[] {
  const operations: ConnectorOperation[] = [];
  for (const key of Object.keys(item)) {
    const method = METHODS.get(key);
    const value = item[key];
    if (method !== undefined && isObject(value)) operations.push(toOperation(path, method, item, value, at.step(key)));
  }
  return operations;
}

function toOperation(path: string, method: HttpMethod, item: JsonObject, value: JsonObject, at: Location): ConnectorOperation {
  return {
    path,
    method,
    kind: kindOf(value),
    operationId: textOf(memberOf(value, 'operationId')),
    summary: textOf(memberOf(value, 'summary')),
    description: textOf(memberOf(value, 'description')),
    deprecated: memberOf(value, 'deprecated') === true,
    trigger: triggerOf(item, value),
    value,
    item,
    at,
  };
}

function kindOf(operation: JsonObject): OperationKind {
  if (isInternal(operation)) return 'internal';
  return isTrigger(operation) ? 'trigger' : 'action';
}

function isTrigger(operation: JsonObject): boolean {
  return typeof memberOf(operation, 'x-ms-trigger') === 'string';
}

/** A trigger that can be called back is a webhook; Microsoft's definitions put the callback's content on the path item. */
function triggerOf(item: JsonObject, operation: JsonObject): ConnectorOperation['trigger'] {
  if (!isTrigger(operation)) return undefined;
  const content = memberOf(item, 'x-ms-notification-content') ?? memberOf(operation, 'x-ms-notification-content');
  return content === undefined ? 'polling' : 'webhook';
}
