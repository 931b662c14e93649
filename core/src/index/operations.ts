import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { HTTP_METHODS, type ConnectorOperation, type HttpMethod, type OperationKind } from './connector-index.js';
import { parametersOf } from './effective-parameters.js';
import { sendsNotificationUrl } from './notification-urls.js';
import type { Resolve } from './resolve-reference.js';
import { isInternal } from './visibility.js';

/** All operations of a definition in document order, whatever else is wrong with it. `root` is the definition's root; what its references lead to may tell a webhook. */
export function findOperations(root: Location, resolve: Resolve): readonly ConnectorOperation[] {
  const paths = objectOf(memberOf(objectOf(root.document.value), 'paths')) ?? {};
  const at = root.step('paths');
  return Object.keys(paths).flatMap((path) => {
    const item = paths[path];
    return isObject(item) && !path.startsWith('x-') ? operationsOf(path, item, at.step(path), resolve) : [];
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

function operationsOf(path: string, item: JsonObject, around: Location, resolve: Resolve): readonly ConnectorOperation[] {
  // Member by member: of a large definition, some hundred operations are put together after each keystroke.
  return methodsOf(item).map(({ method, value, kind, operationId, summary, description, deprecated, isTrigger }) => {
    const at = around.step(method);
    const trigger = isTrigger ? triggerOf({ item, value, at }, resolve) : undefined;
    return { path, method, kind, operationId, summary, description, deprecated, trigger, value, item, at };
  });
}

/** What an operation says itself, wherever it stands. */
interface Method extends Pick<ConnectorOperation, 'method' | 'kind' | 'operationId' | 'summary' | 'description' | 'deprecated' | 'value'> {
  readonly isTrigger: boolean;
}

/** Unchanged path items are the same objects from version to version. */
const METHODS_OF = new WeakMap<JsonObject, readonly Method[]>();

function methodsOf(item: JsonObject): readonly Method[] {
  const known = METHODS_OF.get(item);
  if (known !== undefined) return known;
  const methods = Object.keys(item).flatMap((key) => {
    const method = METHODS.get(key);
    const value = item[key];
    return method !== undefined && isObject(value) ? [toMethod(method, value)] : [];
  });
  METHODS_OF.set(item, methods);
  return methods;
}

function toMethod(method: HttpMethod, value: JsonObject): Method {
  return {
    method,
    value,
    kind: kindOf(value),
    operationId: textOf(memberOf(value, 'operationId')),
    summary: textOf(memberOf(value, 'summary')),
    description: textOf(memberOf(value, 'description')),
    deprecated: memberOf(value, 'deprecated') === true,
    isTrigger: isTrigger(value),
  };
}

function kindOf(operation: JsonObject): OperationKind {
  if (isInternal(operation)) return 'internal';
  return isTrigger(operation) ? 'trigger' : 'action';
}

function isTrigger(operation: JsonObject): boolean {
  return typeof memberOf(operation, 'x-ms-trigger') === 'string';
}

/**
 * A trigger that can be called back is a webhook: Microsoft's definitions put what is sent there on the path item. One that says where it is to be called
 * back, and not what is sent there, lacks something and still asks for nothing by itself.
 */
function triggerOf(found: Pick<ConnectorOperation, 'item' | 'value' | 'at'>, resolve: Resolve): ConnectorOperation['trigger'] {
  const { item, value } = found;
  const content = memberOf(item, 'x-ms-notification-content') ?? memberOf(value, 'x-ms-notification-content');
  return content !== undefined || sendsNotificationUrl(parametersOf(found, resolve), resolve) ? 'webhook' : 'polling';
}
