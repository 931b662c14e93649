import { isList, isObject, objectOf } from '../lint/json-object.js';
import type { Around, KnownKey, KnownObject, KnownValue } from './known-value.js';

/** What is known of a place in a document. */
export interface KnownPlace {
  /** What may stand there; undefined where nothing is known. */
  readonly value: KnownValue | undefined;
  /** The member that it is the value of; undefined for items of lists and what has a name of its own. */
  readonly key: KnownKey | undefined;
  /** The kind of objects that has the member. */
  readonly owner: KnownObject | undefined;
  /** Documentation of the member, or of what it is a part of. */
  readonly link: string | undefined;
}

/** Values around a place: what stands at the first so many segments. */
export type ValueAt = (depth: number) => unknown;

/** Follows segments from what is known of a whole document. */
export function knownPlace(root: KnownValue, segments: readonly string[], valueAt: ValueAt): KnownPlace {
  let place: KnownPlace = { value: root, ...NAMELESS };
  for (let depth = 0; depth < segments.length && place.value !== undefined; depth++) {
    const { link } = place;
    const next = step(place.value, segments, depth, valueAt);
    // The texts of a list are explained by what the list is for.
    const key = next.key ?? (place.value.kind === 'list' && isScalar(next.value) ? place.key : undefined);
    place = { ...next, key, link: next.link ?? link };
  }
  return place;
}

function step(value: KnownValue, segments: readonly string[], depth: number, valueAt: ValueAt): KnownPlace {
  const segment = segments[depth] ?? '';
  switch (value.kind) {
    case 'object': {
      const key = value.object.keys(aroundOf(segments, depth, valueAt)).get(segment) ?? keyIgnoringCase(value.object, segments, depth, valueAt);
      return { value: key === undefined ? value.object.others : key.value, key, owner: value.object, link: key?.link };
    }
    case 'map': return { value: segment.startsWith('x-') ? undefined : value.of, ...NAMELESS };
    case 'list': return { value: value.of, ...NAMELESS };
    case 'either': {
      const chosen = chooseFrom(value.of, valueAt(depth), segment);
      return chosen === undefined ? NOTHING : step(chosen, segments, depth, valueAt);
    }
    case 'text':
    case 'number':
    case 'boolean':
    case 'any': return NOTHING;
  }
}

const NAMELESS = { key: undefined, owner: undefined, link: undefined } as const;
const NOTHING: KnownPlace = { value: undefined, ...NAMELESS };

function isScalar(value: KnownValue | undefined): boolean {
  return value !== undefined && ['text', 'number', 'boolean', 'any'].includes(value.kind);
}

/** Files of connections and policies write keys in other capitals, and the platform does not mind. */
function keyIgnoringCase(object: KnownObject, segments: readonly string[], depth: number, valueAt: ValueAt): KnownKey | undefined {
  const lower = segments[depth]?.toLowerCase();
  if (segments[depth]?.startsWith('x-ms-') === true && !lower?.startsWith('x-ms-apim')) return undefined;
  return [...object.keys(aroundOf(segments, depth, valueAt)).values()].find(({ name }) => name.toLowerCase() === lower);
}

/** Of several values that are known, the one that stands there, or that a segment leads into. */
function chooseFrom(values: readonly KnownValue[], actual: unknown, segment: string): KnownValue | undefined {
  const wantsList = isList(actual) || (!isObject(actual) && /^\d+$/.test(segment));
  return values.find(({ kind }) => (wantsList ? kind === 'list' : kind === 'object' || kind === 'map'));
}

/** The surroundings of the object at the first `depth` segments. They are read only when somebody asks. */
export function aroundOf(segments: readonly string[], depth: number, valueAt: ValueAt): Around {
  return {
    get object() { return objectOf(valueAt(depth)) ?? {}; },
    outer: (levels) => (levels > depth ? undefined : valueAt(depth - levels)),
    segments: segments.slice(0, depth),
  };
}
