import type { StructureNode } from '../../documents/structure.js';
import { isList, isObject, memberOf, textOf } from '../../lint/json-object.js';
import type { OffsetRange } from '../../text/offset-range.js';

/** A value together with its place in the text. */
export interface PlacedValue {
  readonly key: string;
  readonly value: unknown;
  readonly node: StructureNode;
}

/** The members of an object, each key once (the last counts), or the items of a list, in document order. */
export function placedChildren({ value, node }: Pick<PlacedValue, 'value' | 'node'>): readonly PlacedValue[] {
  if (isList(value)) return node.children.map((child, index) => ({ key: String(index), value: value[index], node: child }));
  if (!isObject(value)) return [];
  const found = new Map<string, PlacedValue>();
  for (const child of node.children) {
    const { key } = child;
    if (key !== undefined && Object.hasOwn(value, key)) found.set(key, { key, value: value[key], node: child });
  }
  return [...found.values()];
}

/** Undefined where it is missing, or stands elsewhere, behind an alias. */
export function placedMember(parent: Pick<PlacedValue, 'value' | 'node'>, key: string): PlacedValue | undefined {
  const { value, node } = parent;
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
  const child = node.children.findLast((each) => each.key === key);
  return child === undefined ? undefined : { key, value: value[key], node: child };
}

/** A text that shows something. */
export function visibleText(value: unknown, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const text = isObject(value) ? textOf(memberOf(value, key))?.trim() : undefined;
    if (text !== undefined && text !== '') return text;
  }
  return undefined;
}

/** From the key to the end of the value. */
export function wholeOf({ keyRange, range }: StructureNode): OffsetRange {
  return keyRange === undefined ? range : { start: Math.min(keyRange.start, range.start), end: Math.max(keyRange.end, range.end) };
}
