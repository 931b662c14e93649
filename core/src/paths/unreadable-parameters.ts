import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { isObject, listOf, memberOf, objectOf, textOf } from '../lint/json-object.js';

/** Whether all parameters of an operation can be read: a reference that leads nowhere is a finding of its own, and may be the one that is missed. */
export function parametersAreReadable({ at, value }: ConnectorOperation, index: ConnectorIndex): boolean {
  const item = objectOf(at.parent?.value);
  return [...listOf(memberOf(value, 'parameters')), ...listOf(memberOf(item, 'parameters'))].every((entry) => {
    const reference = isObject(entry) ? textOf(memberOf(entry, '$ref')) : undefined;
    return reference === undefined || isObject(index.resolve(reference)?.value);
  });
}
