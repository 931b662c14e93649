import { Location } from '../../lint/location.js';
import { pointerOf } from '../../pointer.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import type { HoverPlace } from './hover-place.js';

/** The call of another operation that a place stands in. */
export function callAround({ document, segments, cursor }: Pick<HoverPlace, 'document' | 'segments' | 'cursor'>): DynamicCall | undefined {
  const at = segments.findLastIndex((segment) => CALLING_EXTENSIONS.has(segment));
  if (at === -1 || at + 1 > cursor.segments.length) return undefined;
  const location = Location.of(document, pointerOf(segments.slice(0, at + 1)));
  return dynamicCalls(segments[at] ?? '', cursor.valueAt(at + 1), location).find(({ way }) => way.every((step, depth) => segments[at + 1 + depth] === step));
}
