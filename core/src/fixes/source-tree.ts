import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';

/** A value as it stands in a text. One value is always the same object, so that changes can be kept by identity. */
export interface SourceNode {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly parent: SourceNode | undefined;
  /** Undefined for an item of an array, and for the root. */
  readonly key: string | undefined;
  readonly keyRange: OffsetRange | undefined;
  readonly range: OffsetRange;
  /** Members or items in document order. */
  readonly children: readonly SourceNode[];
}

/** The values of one version of a text, by pointer. */
export interface SourceTree {
  find(pointer: Pointer): SourceNode | undefined;
}
