import { isObject, memberOf, textOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { parsePointer, segmentsOf } from '../pointer.js';

/** A chain of references longer than this is a mistake; real definitions have chains of one or two. */
const MAX_HOPS = 32;

export interface ResolvedReference {
  readonly value: unknown;
  readonly at: Location;
}

/** What a local `$ref` of the definition at hand leads to. */
export type Resolve = (reference: string) => ResolvedReference | undefined;

/**
 * Follows a local `$ref` from the root of its document, through further `$ref`s, to a value that is none.
 * Undefined: the text is no local pointer, nothing stands there, or the chain runs in a circle.
 */
export function resolveReference(root: Location, reference: string): ResolvedReference | undefined {
  let current = reference;
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const found = findTarget(root, current);
    const next = isObject(found?.value) ? textOf(memberOf(found.value, '$ref')) : undefined;
    if (found === undefined || next === undefined) return found;
    current = next;
  }
  return undefined;
}

/** The value that one `$ref` names, without going further where that is a `$ref` again. */
export function findTarget(root: Location, reference: string): ResolvedReference | undefined {
  const found = findIn(root.document.value, reference);
  return found === undefined ? undefined : { value: found.value, at: root.child(...found.segments) };
}

/** Whether it names any; cheaper, since nobody wants to know where. */
export function hasTarget({ document }: Location, reference: string): boolean {
  return findIn(document.value, reference) !== undefined;
}

interface Found {
  readonly value: unknown;
  readonly segments: readonly string[];
}

function findIn(root: unknown, reference: string): Found | undefined {
  if (!reference.startsWith('#')) return undefined;
  const plain = plainReference(reference);
  if (plain !== undefined) return lookUp(root, plain);
  const decoded = parsePointer(reference);
  const found = decoded === undefined ? undefined : lookUp(root, segmentsOf(decoded));
  if (found !== undefined || !reference.includes('%')) return found;
  // Some generators do not percent-encode the fragment, so that a name with % in it only matches as it is written.
  const raw = parsePointer(reference.slice(1));
  return raw === undefined ? undefined : lookUp(root, segmentsOf(raw));
}

/**
 * Nearly all references are `#/section/name` without any escapes: section and name as they stand. Undefined for others. A large definition has thousands of
 * references, which are followed again after each keystroke.
 */
export function plainReference(reference: string): readonly [section: string, name: string] | undefined {
  if (!reference.startsWith('#/') || reference.includes('~') || reference.includes('%')) return undefined;
  const slash = reference.indexOf('/', 2);
  return slash < 0 || reference.includes('/', slash + 1) ? undefined : [reference.slice(2, slash), reference.slice(slash + 1)];
}

function lookUp(root: unknown, segments: readonly string[]): Found | undefined {
  let value = root;
  for (const segment of segments) {
    if (typeof value !== 'object' || value === null || !hasMember(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return { value, segments };
}

/** Own members only, and of a list only its items: `length` is no member of a JSON array. */
function hasMember(value: object, segment: string): boolean {
  return Array.isArray(value) ? /^(0|[1-9]\d*)$/.test(segment) && Number(segment) < value.length : Object.hasOwn(value, segment);
}
