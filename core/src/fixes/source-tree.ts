import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';

/** A value as it stands in a text; `N` is the kind of node a syntax has. One value is always the same object, so that changes can be kept by identity. */
export interface SourceNode<N> {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly parent: N | undefined;
  /** Undefined for an item of an array, and for the root. */
  readonly key: string | undefined;
  readonly keyRange: OffsetRange | undefined;
  readonly range: OffsetRange;
  /** Members or items in document order. */
  readonly children: readonly N[];
}

/** The values of one version of a text, by pointer. */
export interface SourceTree<N extends SourceNode<N>> {
  find(pointer: Pointer): N | undefined;
  /** The object or array whose members stand at a pointer: for an alias, what it refers to. */
  findContainer(pointer: Pointer): N | undefined;
}
