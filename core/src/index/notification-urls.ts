import { isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from './connector-index.js';
import type { Resolve } from './resolve-reference.js';
import { isInternal } from './visibility.js';

const KEY = 'x-ms-notification-url';

/** Deeper than any body that subscribes. */
const MAX_DEPTH = 12;

/** A property that the platform writes the address of the flow into. */
export interface NotificationUrl {
  readonly property: JsonObject;
  /** Where it stands: in the body's schema, or in what that refers to. */
  readonly at: Location;
  /** Whether it, or something around it, is hidden from makers. */
  readonly isHidden: boolean;
  /** The innermost property on the way to it that its object does not require; undefined where all are required. */
  readonly optional: { readonly name: string; readonly object: JsonObject; readonly objectAt: Location } | undefined;
}

/** The marked properties in the body of an operation, through references. */
export function notificationUrlsOf(operation: ConnectorOperation, index: ConnectorIndex): readonly NotificationUrl[] {
  return urlsInBody(index.parametersOf(operation), (reference) => index.resolve(reference));
}

/** Whether something that is called with these parameters says where it is to be called back; a mark on a parameter itself is misplaced, and means the same. */
export function sendsNotificationUrl(parameters: readonly EffectiveParameter[], resolve: Resolve): boolean {
  return parameters.some(({ value }) => memberOf(value, KEY) === true) || urlsInBody(parameters, resolve).length > 0;
}

function urlsInBody(parameters: readonly EffectiveParameter[], resolve: Resolve): readonly NotificationUrl[] {
  const body = parameters.find((parameter) => parameter.in === 'body');
  if (body === undefined) return [];
  const found: NotificationUrl[] = [];
  /** The references that the walk is inside of: a schema that holds itself has nothing new further down. */
  const within = new Set<string>();

  const visit = (schema: unknown, at: Location, isHidden: boolean, optional: NotificationUrl['optional'], depth: number): void => {
    if (!isObject(schema) || depth > MAX_DEPTH) return;
    const reference = textOf(memberOf(schema, '$ref'));
    if (reference !== undefined) {
      if (within.has(reference)) return;
      within.add(reference);
      const target = resolve(reference);
      if (target !== undefined) visit(target.value, target.at, isHidden, optional, depth + 1);
      within.delete(reference);
      return;
    }
    const hidden = isHidden || isInternal(schema);
    const required = listOf(memberOf(schema, 'required'));
    const properties = objectOf(memberOf(schema, 'properties')) ?? {};
    for (const name of Object.keys(properties)) {
      const property = properties[name];
      const place = at.child('properties', name);
      const missing = required.includes(name) ? optional : { name, object: schema, objectAt: at };
      const target = resolved(property, place, resolve);
      if (target !== undefined && memberOf(target.property, KEY) === true) found.push({ ...target, isHidden: hidden || isInternal(target.property), optional: missing });
      else visit(property, place, hidden, missing, depth + 1);
    }
    listOf(memberOf(schema, 'allOf')).forEach((part, position) => {
      visit(part, at.child('allOf', position), hidden, optional, depth + 1);
    });
    if (isObject(memberOf(schema, 'items'))) visit(memberOf(schema, 'items'), at.child('items'), hidden, optional, depth + 1);
  };

  visit(memberOf(body.value, 'schema'), body.at.child('schema'), isInternal(body.value), undefined, 0);
  return found;
}

/** A property, or what it refers to. */
function resolved(property: unknown, at: Location, resolve: Resolve): Pick<NotificationUrl, 'property' | 'at'> | undefined {
  const reference = isObject(property) ? textOf(memberOf(property, '$ref')) : undefined;
  const target = reference === undefined ? { value: property, at } : resolve(reference);
  return target !== undefined && isObject(target.value) ? { property: target.value, at: target.at } : undefined;
}
