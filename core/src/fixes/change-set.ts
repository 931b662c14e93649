import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { SourceNode, SourceTree } from './source-tree.js';

/** A member (with a key) or an item (without) that the text does not have yet. */
export interface Addition {
  readonly key: string | undefined;
  readonly value: unknown;
}

/** What happens between two neighbours that stay, or between one and a bracket. */
export interface GapChange<N extends SourceNode<N>> {
  readonly container: N;
  readonly left: N | undefined;
  readonly right: N | undefined;
  /** What stands between them now, and goes. */
  readonly removed: readonly N[];
  /** The comments right above the first of them go, too. */
  readonly removesComments: boolean;
  readonly added: readonly Addition[];
}

export interface Replacement<N> {
  readonly node: N;
  readonly value: unknown;
  /** The comment behind it goes, too. */
  readonly withComment: boolean;
}

export interface Renaming<N> {
  readonly node: N;
  readonly keyRange: OffsetRange;
  readonly key: string;
}

type Entry<N> = { readonly node: N } | { readonly addition: Addition; readonly after: string | undefined };
type Place = { readonly after?: string; readonly first?: boolean } | undefined;

/**
 * The changes to one version of a document, before they become text. Pointers mean the version as it is: a change inside of
 * a value that another change replaces or removes has no effect, whatever their order. Of two changes to one value the later counts.
 */
export class ChangeSet<N extends SourceNode<N>> {
  readonly #tree: SourceTree<N>;
  readonly #values = new Map<N, { readonly value: unknown; readonly withComment: boolean }>();
  readonly #keys = new Map<N, string>();
  readonly #removed = new Set<N>();
  readonly #removedWithComments = new Set<N>();
  readonly #entries = new Map<N, Entry<N>[]>();

  constructor(tree: SourceTree<N>) {
    this.#tree = tree;
  }

  set(pointer: Pointer, value: unknown, withComment: boolean): void {
    const node = this.#find(pointer);
    this.#removed.delete(node);
    this.#values.set(node, { value, withComment });
  }

  insertKey(pointer: Pointer, key: string, value: unknown, place: Place): void {
    const entries = this.#entriesOf(this.#findContainer(pointer, 'object'));
    const existing = entries.findIndex((entry) => this.#keyOf(entry) === key);
    const addition = { key, value };
    if (existing < 0) entries.splice(positionIn(entries, place), 0, { addition, after: place?.after });
    else if (!replaceAddition(entries, existing, addition)) throw new RangeError(`The object at "${pointer}" already has the key "${key}"`);
  }

  append(pointer: Pointer, value: unknown): void {
    this.#entriesOf(this.#findContainer(pointer, 'array')).push({ addition: { key: undefined, value }, after: undefined });
  }

  rename(pointer: Pointer, newKey: string): void {
    const node = this.#find(pointer);
    if (node.keyRange === undefined) throw new RangeError(`The value at "${pointer}" has no key`);
    this.#keys.set(node, newKey);
  }

  remove(pointer: Pointer, withComments: boolean): void {
    const node = this.#find(pointer);
    if (node.parent === undefined) throw new RangeError('The root value cannot be removed');
    this.#entriesOf(node.parent);
    this.#removed.add(node);
    if (withComments) this.#removedWithComments.add(node);
  }

  replacements(): readonly Replacement<N>[] {
    return [...this.#values].filter(([node]) => this.#stays(node)).map(([node, { value, withComment }]) => ({ node, value, withComment }));
  }

  renamings(): readonly Renaming<N>[] {
    return [...this.#keys].flatMap(([node, key]) => {
      return node.keyRange === undefined || !this.#stays(node) ? [] : [{ node, key, keyRange: node.keyRange }];
    });
  }

  gaps(): readonly GapChange<N>[] {
    return [...this.#entries]
      .filter(([container]) => this.#stays(container) && !this.#values.has(container))
      .flatMap(([container, entries]) => this.#gapsOf(container, entries));
  }

  #gapsOf(container: N, entries: readonly Entry<N>[]): readonly GapChange<N>[] {
    const gaps: GapChange<N>[] = [];
    let left: N | undefined;
    let removed: N[] = [];
    let added: Addition[] = [];
    const finish = (right: N | undefined): void => {
      if (removed.length + added.length > 0) gaps.push({ container, left, right, removed, removesComments: removed.slice(0, 1).some((node) => this.#removedWithComments.has(node)), added });
      left = right;
      removed = [];
      added = [];
    };
    for (const entry of entries) {
      if ('addition' in entry) added.push(entry.addition);
      else if (this.#removed.has(entry.node)) removed.push(entry.node);
      else finish(entry.node);
    }
    finish(undefined);
    return gaps;
  }

  #stays(node: N): boolean {
    if (this.#removed.has(node)) return false;
    for (let outer: N | undefined = node.parent; outer !== undefined; outer = outer.parent) {
      if (this.#removed.has(outer) || this.#values.has(outer)) return false;
    }
    return true;
  }

  #find(pointer: Pointer): N {
    const node = this.#tree.find(pointer);
    if (node === undefined) throw new RangeError(`There is no value at "${pointer}"`);
    return node;
  }

  #findContainer(pointer: Pointer, kind: 'object' | 'array'): N {
    const node = this.#tree.findContainer(pointer);
    if (node === undefined) throw new RangeError(`There is no value at "${pointer}"`);
    if (node.kind !== kind) throw new RangeError(`The value at "${pointer}" is no ${kind}`);
    return node;
  }

  #entriesOf(container: N): Entry<N>[] {
    const known = this.#entries.get(container);
    if (known !== undefined) return known;
    const entries = container.children.map((node) => ({ node }));
    this.#entries.set(container, entries);
    return entries;
  }

  /** The key an entry has at this moment; none for a member that goes. */
  #keyOf(entry: Entry<N>): string | undefined {
    if ('addition' in entry) return entry.addition.key;
    return this.#removed.has(entry.node) ? undefined : (this.#keys.get(entry.node) ?? entry.node.key);
  }
}

function replaceAddition<N>(entries: Entry<N>[], index: number, addition: Addition): boolean {
  const entry = entries[index];
  if (entry === undefined || !('addition' in entry)) return false;
  entries[index] = { ...entry, addition };
  return true;
}

/** Additions to the same place keep the order in which they were asked for. */
function positionIn<N extends SourceNode<N>>(entries: readonly Entry<N>[], place: Place): number {
  if (place?.first === true) return skipAdditions(entries, 0, undefined);
  const after = place?.after;
  if (after === undefined) return entries.length;
  const anchor = entries.findLastIndex((entry) => ('addition' in entry ? entry.addition.key : entry.node.key) === after);
  return anchor < 0 ? entries.length : skipAdditions(entries, anchor + 1, after);
}

function skipAdditions<N>(entries: readonly Entry<N>[], from: number, after: string | undefined): number {
  let position = from;
  for (let entry = entries[position]; entry !== undefined && 'addition' in entry && entry.after === after; entry = entries[position]) position++;
  return position;
}
