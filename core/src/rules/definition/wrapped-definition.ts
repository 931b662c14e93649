import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';

/** Whether a file holds its definition as the member "swagger", as the resource of a connector for Logic Apps does. */
export function isWrapped(root: JsonObject): boolean {
  const inner = memberOf(root, 'swagger');
  return isObject(inner) && Object.hasOwn(inner, 'paths') && !Object.hasOwn(root, 'paths');
}
