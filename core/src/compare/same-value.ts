import { isList, isObject } from '../lint/json-object.js';

/** Whether two JSON values say the same: the order of keys does not count, that of lists does. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isSameValue(item, b[index]));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameValue(a[key], b[key]));
}

const LONGEST = 60;

/** A value in a sentence; a long one is cut, and one with parts is only named. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  if (isObject(value)) return text.length > LONGEST ? '{…}' : text;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Whether the value can be quoted in a sentence as a whole. */
export function isShort(value: unknown): boolean {
  return value === undefined || (!isObject(value) && JSON.stringify(value).length <= LONGEST);
}
