import type { ConnectorDocument } from '../documents/connector-document.js';
import { childPointer, ROOT_POINTER, segmentsOf, type Pointer, type PointerSegment } from '../pointer.js';

/** A place in a document's value. It grows with the walk without making strings: the pointer is written only when it is asked for. */
export class Location {
  readonly document: ConnectorDocument;
  readonly parent: Location | undefined;
  /** The key or index of this value in its parent; `''` for the root. */
  readonly segment: PointerSegment;
  /** The pointer that it was made from, which then needs not be written again. */
  readonly #written: Pointer | undefined;

  private constructor(document: ConnectorDocument, parent: Location | undefined, segment: PointerSegment, written?: Pointer) {
    this.document = document;
    this.parent = parent;
    this.segment = segment;
    this.#written = written;
  }

  static root(document: ConnectorDocument): Location {
    return new Location(document, undefined, '');
  }

  static of(document: ConnectorDocument, pointer: Pointer): Location {
    const segments = segmentsOf(pointer);
    const last = segments.at(-1);
    return last === undefined ? Location.root(document) : new Location(document, Location.root(document).child(...segments.slice(0, -1)), last, pointer);
  }

  /** One level down; the walk's hot path. */
  step(segment: PointerSegment): Location {
    return new Location(this.document, this, segment);
  }

  child(...segments: readonly PointerSegment[]): Location {
    // The annotation is needed: the accumulator starts as `this`.
    return segments.reduce<Location>((at, segment) => at.step(segment), this);
  }

  /** What stands here, found without writing the pointer; undefined where nothing does. */
  get value(): unknown {
    if (this.parent === undefined) return this.document.value;
    const around = this.parent.value;
    if (typeof around !== 'object' || around === null || !Object.hasOwn(around, this.segment)) return undefined;
    const value: unknown = Reflect.get(around, this.segment);
    return value;
  }

  get pointer(): Pointer {
    if (this.#written !== undefined) return this.#written;
    return this.parent === undefined ? ROOT_POINTER : childPointer(this.parent.pointer, this.segment);
  }
}
