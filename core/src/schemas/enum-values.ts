import { isList, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

export const ENUM_VALUES = 'x-ms-enum-values';

export interface EnumEntry {
  readonly entry: JsonObject;
  readonly at: Location;
  readonly value: unknown;
}

/** The entries of `x-ms-enum-values` that are objects; `holder` is the object with the extension. */
export function enumEntries(extension: unknown, holder: Location): readonly EnumEntry[] {
  if (!isList(extension)) return [];
  return extension.flatMap((entry: unknown, position) => (isObject(entry) ? [{ entry, at: holder.child(ENUM_VALUES, position), value: memberOf(entry, 'value') }] : []));
}
