import { isList, isObject } from '../../lint/json-object.js';

/**
 * Whether two objects of a definition say the same. The order of keys says nothing, except for the properties of a schema:
 * designers show them in that order.
 */
export function isSameValue(one: unknown, other: unknown): boolean {
  return isSame(one, other, false);
}

function isSame(one: unknown, other: unknown, inOrder: boolean): boolean {
  if (isList(one)) return isList(other) && one.length === other.length && one.every((item, index) => isSame(item, other[index], false));
  if (!isObject(one) || !isObject(other)) return Object.is(one, other);
  const keys = Object.keys(one);
  const others = Object.keys(other);
  if (keys.length !== others.length || (inOrder && keys.some((key, index) => key !== others[index]))) return false;
  return keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key], key === 'properties' && !inOrder));
}
