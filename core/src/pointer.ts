declare const brand: unique symbol;

/** A JSON pointer (RFC 6901) into one document: `''` is the whole value, `'/paths/~1contacts/get'` an operation. */
export type Pointer = string & { readonly [brand]: 'Pointer' };

export type PointerSegment = string | number;

export const ROOT_POINTER = '' as Pointer;

export function childPointer(parent: Pointer, segment: PointerSegment): Pointer {
  return `${parent}/${escapeSegment(segment)}` as Pointer;
}

export function pointerOf(segments: readonly PointerSegment[]): Pointer {
  return segments.map((segment) => `/${escapeSegment(segment)}`).join('') as Pointer;
}

/** The unescaped segments of a pointer; array indexes stay strings, since only the value tells an index from a key. */
export function segmentsOf(pointer: Pointer): readonly string[] {
  const segments = pointer === '' ? [] : pointer.slice(1).split('/');
  return pointer.includes('~') ? segments.map(unescapeSegment) : segments;
}

/** Where the segment ends that begins behind a slash of a pointer. */
export function endOfSegment(pointer: Pointer, slash: number): number {
  const next = pointer.indexOf('/', slash + 1);
  return next < 0 ? pointer.length : next;
}

/** The unescaped segment between a slash of a pointer and its end. */
export function segmentAt(pointer: Pointer, slash: number, end: number): string {
  return unescapeSegment(pointer.slice(slash + 1, end));
}

/** The pointer a text spells (`/a/0`, or the fragment form `#/a/0` with percent-encoding), or undefined where it is malformed. */
export function parsePointer(text: string): Pointer | undefined {
  const plain = text.startsWith('#') ? decodeFragment(text.slice(1)) : text;
  if (plain === undefined || (plain !== '' && !plain.startsWith('/'))) return undefined;
  return plain.includes('~') && /~(?![01])/.test(plain) ? undefined : (plain as Pointer);
}

/** The value at a pointer, or undefined where there is none. Only own properties count, so `/__proto__` finds nothing by itself. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const segment of segmentsOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}

function escapeSegment(segment: PointerSegment): string {
  if (typeof segment === 'number') return String(segment);
  if (!segment.includes('~') && !segment.includes('/')) return segment;
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeSegment(segment: string): string {
  return segment.includes('~') ? segment.replaceAll('~1', '/').replaceAll('~0', '~') : segment;
}

function decodeFragment(fragment: string): string | undefined {
  if (!fragment.includes('%')) return fragment;
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
