import type { ConnectorDocument } from '../documents/connector-document.js';
import { childPointer, ROOT_POINTER, segmentsOf, type Pointer, type PointerSegment } from '../pointer.js';

/**
 * A place in a document's value. It grows with the walk without making strings: the pointer is written only when it is asked for, and one that it is made from
 * is taken apart only when somebody asks what is around the place.
 */
export class Location {
  readonly document: ConnectorDocument;
  #parent: Location | undefined;
  #segment: PointerSegment;
  /** The pointer, once it was written, or that it was made from. */
  #written: Pointer | undefined;

  private constructor(document: ConnectorDocument, parent: Location | undefined, segment: PointerSegment, written?: Pointer) {
    this.document = document;
    this.#parent = parent;
    this.#segment = segment;
    this.#written = written;
  }

  static root(document: ConnectorDocument): Location {
    return new Location(document, undefined, '', ROOT_POINTER);
  }

  static of(document: ConnectorDocument, pointer: Pointer): Location {
    return pointer === ROOT_POINTER ? Location.root(document) : new Location(document, undefined, '', pointer);
  }

  /** The place around this one; undefined for the root. */
  get parent(): Location | undefined {
    this.#takeApart();
    return this.#parent;
  }

  /** The key or index of this value in its parent; `''` for the root. */
  get segment(): PointerSegment {
    this.#takeApart();
    return this.#segment;
  }

  /** One level down; the walk's hot path. */
  step(segment: PointerSegment): Location {
    return new Location(this.document, this, segment);
  }

  child(...segments: readonly PointerSegment[]): Location {
    return below(this, segments);
  }

  /** What stands here, found without writing the pointer; undefined where nothing does. */
  get value(): unknown {
    return valueBelow(this.document.value, segmentsTo(this));
  }

  get pointer(): Pointer {
    this.#written ??= this.#parent === undefined ? ROOT_POINTER : childPointer(this.#parent.pointer, this.#segment);
    return this.#written;
  }

  #takeApart(): void {
    if (this.#parent !== undefined || this.#written === undefined || this.#written === ROOT_POINTER) return;
    const segments = segmentsOf(this.#written);
    this.#parent = Location.root(this.document).child(...segments.slice(0, -1));
    this.#segment = segments.at(-1) ?? '';
  }
}

/** A function of its own: what starts as `this` in a method is an alias of it. */
function below(at: Location, segments: readonly PointerSegment[]): Location {
  let place = at;
  for (const segment of segments) place = place.step(segment);
  return place;
}

/** The steps to a place, the last one first. */
function segmentsTo(at: Location): readonly PointerSegment[] {
  const segments: PointerSegment[] = [];
  for (let { parent, segment } = at; parent !== undefined; { parent, segment } = parent) segments.push(segment);
  return segments;
}

function valueBelow(root: unknown, segments: readonly PointerSegment[]): unknown {
  let value = root;
  for (let step = segments.length - 1; step >= 0; step--) {
    const segment = segments[step];
    if (segment === undefined || typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}
