import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

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
  const body = index.parametersOf(operation).find((parameter) => parameter.in === 'body');
  if (body === undefined) return [];
  const found: NotificationUrl[] = [];

  const visit = (schema: unknown, at: Location, isHidden: boolean, optional: NotificationUrl['optional'], depth: number): void => {
    if (!isObject(schema) || depth > MAX_DEPTH) return;
    const reference = textOf(memberOf(schema, '$ref'));
    if (reference !== undefined) {
      const target = index.resolve(reference);
      if (target !== undefined) visit(target.value, target.at, isHidden, optional, depth + 1);
      return;
    }
    const hidden = isHidden || isInternal(schema);
    const required = listOf(memberOf(schema, 'required'));
    const properties = objectOf(memberOf(schema, 'properties')) ?? {};
    for (const name of Object.keys(properties)) {
      const property = properties[name];
      const place = at.child('properties', name);
      const missing = required.includes(name) ? optional : { name, object: schema, objectAt: at };
      const target = resolved(property, place, index);
      if (target !== undefined && memberOf(target.property, 'x-ms-notification-url') === true) found.push({ ...target, isHidden: hidden || isInternal(target.property), optional: missing });
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
function resolved(property: unknown, at: Location, index: ConnectorIndex): Pick<NotificationUrl, 'property' | 'at'> | undefined {
  const reference = isObject(property) ? textOf(memberOf(property, '$ref')) : undefined;
  const target = reference === undefined ? { value: property, at } : index.resolve(reference);
  return target !== undefined && isObject(target.value) ? { property: target.value, at: target.at } : undefined;
}
