import { isObject, listOf, memberIgnoringCase, memberOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

/** The names of the entries that Microsoft's page on submitting a connector lists. */
export const METADATA_NAMES = ['Website', 'Privacy policy', 'Categories'] as const;

/** One entry of `x-ms-connector-metadata`, whatever the case of its keys. */
export interface MetadataEntry {
  readonly name: string | undefined;
  readonly value: string | undefined;
  readonly at: Location;
  /** Where name and value stand, or would stand. */
  readonly nameAt: Location;
  readonly valueAt: Location;
}

/** The entries of a definition's metadata that are objects. `at` is the root. */
export function metadataEntries(root: JsonObject, at: Location): readonly MetadataEntry[] {
  const list = at.child('x-ms-connector-metadata');
  return listOf(memberOf(root, 'x-ms-connector-metadata')).flatMap((entry, position) => {
    if (!isObject(entry)) return [];
    const place = list.child(position);
    const name = memberIgnoringCase(entry, 'propertyName');
    const value = memberIgnoringCase(entry, 'propertyValue');
    return [{ name: textOf(name?.value), value: textOf(value?.value), at: place, nameAt: place.child(name?.key ?? 'propertyName'), valueAt: place.child(value?.key ?? 'propertyValue') }];
  });
}

/** The entry of a name, compared ignoring case as the service does. */
export function metadataNamed(entries: readonly MetadataEntry[], name: string): MetadataEntry | undefined {
  return entries.find((entry) => entry.name?.trim().toLowerCase() === name.toLowerCase());
}
