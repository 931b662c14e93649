import type { ConnectorOperation } from './connector-index.js';
import { isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

const ANNOTATION = 'x-ms-api-annotation';

/** What an operation's annotation says about the operation that replaces it. */
export function replacementOf({ value, at }: ConnectorOperation): { readonly replacement: JsonObject; readonly at: Location } | undefined {
  const annotation = memberOf(value, ANNOTATION);
  const replacement = isObject(annotation) ? memberOf(annotation, 'replacement') : undefined;
  return isObject(replacement) ? { replacement, at: at.child(ANNOTATION, 'replacement') } : undefined;
}
