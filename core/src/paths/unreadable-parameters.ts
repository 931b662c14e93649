import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { isObject, type JsonObject, listOf, memberOf, textOf } from '../lint/json-object.js';

/** Whether all parameters of an operation can be read: a reference that leads nowhere is a finding of its own, and may be the one that is missed. */
export function parametersAreReadable({ item, value }: ConnectorOperation, index: ConnectorIndex): boolean {
  return areReadable(value, index) && areReadable(item, index);
}

function areReadable(holder: JsonObject, index: ConnectorIndex): boolean {
  for (const entry of listOf(memberOf(holder, 'parameters'))) {
    const reference = isObject(entry) ? textOf(memberOf(entry, '$ref')) : undefined;
    if (reference !== undefined && !isObject(index.resolve(reference)?.value)) return false;
  }
  return true;
}
