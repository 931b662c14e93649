/** A JSON object as the rules see it: any key may be missing, any value may be of a wrong type. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function objectOf(value: unknown): JsonObject | undefined {
  return isObject(value) ? value : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return isList(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * An own member; what an object inherits (`constructor`, …) is no part of a JSON value. For keys that come from a file. Rules ask for many members that are not there,
 * so this goes by what is inherited rather than by what is own: functions, which no value of a file is, and `__proto__`.
 */
export function memberOf(object: JsonObject | undefined, key: string): unknown {
  if (object === undefined) return undefined;
  const value = object[key];
  return typeof value === 'function' || (key === '__proto__' && !Object.hasOwn(object, key)) ? undefined : value;
}

/** A member by a key that some files write in another case. The exact spelling wins; then the first that differs only in case. */
export function memberIgnoringCase(object: JsonObject, key: string): { readonly key: string; readonly value: unknown } | undefined {
  if (Object.hasOwn(object, key)) return { key, value: object[key] };
  const lower = key.toLowerCase();
  const found = Object.keys(object).find((each) => each.toLowerCase() === lower);
  return found === undefined ? undefined : { key: found, value: object[found] };
}

/** True for a text that shows nothing: empty, or only white space, characters that Unicode does not show (soft hyphens, fillers, joiners), and Braille without dots. */
export function isBlank(text: string): boolean {
  // Nearly all texts show something at once.
  const first = text.charCodeAt(0);
  if (first > 0x20 && first < 0x7f) return false;
  return /^[\s\p{Default_Ignorable_Code_Point}\u2800]*$/u.test(text);
}

/** What people call the JSON type of a value, for messages. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return 'null';
  if (isList(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? 'a number' : 'true or false';
}
