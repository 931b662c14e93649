import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { OffsetEdit } from '../text/text-edit.js';

/**
 * Collects changes to one version of one document, and yields them as text edits which keep the indentation, key order, quote style, line
 * endings and BOM of a JSON or YAML file. A pointer that does not resolve throws: the rule is wrong, as it is where it has one for a script or a readme.
 */
export interface Corrector {
  /** Replaces the value at `pointer`, which must exist. `withComment`: the comment behind its end goes, too, where its text moves elsewhere. */
  set(pointer: Pointer, value: unknown, options?: { readonly withComment: boolean }): void;
  /** Adds a member to the object at `pointer`: after the key `after` where that is present, else at the end (`first`: at the start). */
  insertKey(pointer: Pointer, key: string, value: unknown, place?: { readonly after?: string; readonly first?: boolean }): void;
  /** Adds an item at the end of the array at `pointer`. */
  append(pointer: Pointer, value: unknown): void;
  /** Renames the key of the member at `pointer`, keeping its value untouched. */
  rename(pointer: Pointer, newKey: string): void;
  /** Removes a member or an array item, with its comma and its line where nothing else stands on it. `withComments`: those right above it, too. */
  remove(pointer: Pointer, options?: { readonly withComments: boolean }): void;
  /** Replaces a part of the text, line breaks and all; for what has no pointer. No other change may touch that part. */
  replaceText(range: OffsetRange, newText: string): void;
  edits(): readonly OffsetEdit[];
}
