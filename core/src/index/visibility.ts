import { memberOf, textOf, type JsonObject } from '../lint/json-object.js';

/**
 * Whether makers never see a parameter, property or operation. The service compares the value ignoring case:
 * Microsoft's page on versioning writes `Internal`, and published connectors do so too.
 */
export function isInternal(node: JsonObject): boolean {
  return textOf(memberOf(node, 'x-ms-visibility'))?.toLowerCase() === 'internal';
}
