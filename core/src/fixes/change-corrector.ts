import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { OffsetEdit } from '../text/text-edit.js';
import { ChangeSet, type GapChange, type Renaming, type Replacement } from './change-set.js';
import type { Corrector } from './corrector.js';
import type { SourceNode, SourceTree } from './source-tree.js';

/** How one syntax writes the changes to one text. */
export interface ChangeWriter<N extends SourceNode<N>> {
  replace(replacement: Replacement<N>): OffsetEdit;
  rename(renaming: Renaming<N>): OffsetEdit;
  change(gap: GapChange<N>): OffsetEdit;
}

/** Collects changes to a document, and has them written as edits that touch nothing else. */
export class ChangeCorrector<N extends SourceNode<N>> implements Corrector {
  readonly #changes: ChangeSet<N>;
  readonly #writer: ChangeWriter<N>;
  readonly #texts: OffsetEdit[] = [];

  constructor(tree: SourceTree<N>, writer: ChangeWriter<N>) {
    this.#changes = new ChangeSet(tree);
    this.#writer = writer;
  }

  set(pointer: Pointer, value: unknown, options?: { readonly withComment: boolean }): void {
    this.#changes.set(pointer, value, options?.withComment === true);
  }

  insertKey(pointer: Pointer, key: string, value: unknown, place?: { readonly after?: string; readonly first?: boolean }): void {
    this.#changes.insertKey(pointer, key, value, place);
  }

  append(pointer: Pointer, value: unknown): void {
    this.#changes.append(pointer, value);
  }

  rename(pointer: Pointer, newKey: string): void {
    this.#changes.rename(pointer, newKey);
  }

  remove(pointer: Pointer, options?: { readonly withComments: boolean }): void {
    this.#changes.remove(pointer, options?.withComments === true);
  }

  replaceText(range: OffsetRange, newText: string): void {
    this.#texts.push({ range, newText });
  }

  edits(): readonly OffsetEdit[] {
    const edits = [
      ...this.#texts,
      ...this.#changes.replacements().map((replacement) => this.#writer.replace(replacement)),
      ...this.#changes.renamings().map((renaming) => this.#writer.rename(renaming)),
      ...this.#changes.gaps().toSorted((a, b) => depthOf(b.container) - depthOf(a.container)).map((gap) => this.#writer.change(gap)),
    ];
    return joinInsertions(edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end));
  }
}

/** Insertions at one place become one edit, so that no editor has to know their order. The deeper container comes first. */
function joinInsertions(edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  const joined: OffsetEdit[] = [];
  for (const edit of edits) {
    const previous = joined.at(-1);
    const { start, end } = edit.range;
    if (previous?.range.start === end && previous.range.end === start) {
      joined[joined.length - 1] = { range: edit.range, newText: previous.newText + edit.newText };
    } else joined.push(edit);
  }
  return joined;
}

function depthOf<N extends SourceNode<N>>(node: N): number {
  let depth = 0;
  for (let outer = node.parent; outer !== undefined; outer = outer.parent) depth++;
  return depth;
}
