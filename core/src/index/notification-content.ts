import { isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { ConnectorOperation } from './connector-index.js';

const KEY = 'x-ms-notification-content';

/**
 * What the path of an operation says is sent to flows: its outputs to makers, for triggers and for actions that wait for an answer, as Microsoft's designer
 * for Logic Apps and Power Automate reads it (github.com/Azure/LogicAppsUX, swagger/parser.ts). Undefined where the path says nothing.
 */
export function notificationContentOf({ item, at }: ConnectorOperation): { readonly value: JsonObject; readonly at: Location } | undefined {
  const content = memberOf(item, KEY);
  return at.parent !== undefined && isObject(content) ? { value: content, at: at.parent.step(KEY) } : undefined;
}
