import { createOperationFinder } from '../../../index/operation-around.js';
import type { ConnectorOperation } from '../../../index/connector-index.js';
import { objectOf, type JsonObject } from '../../../lint/json-object.js';
import { Location } from '../../../lint/location.js';
import { pointerOf } from '../../../pointer.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../../dynamic/dynamic-calls.js';
import type { CompletionPlace } from '../completion-place.js';

/** The object that stands so many levels above what the cursor's segments lead to. */
export function objectAbove({ cursor }: CompletionPlace, levels: number): JsonObject {
  const depth = cursor.segments.length - levels;
  return depth < 0 ? {} : (objectOf(cursor.valueAt(depth)) ?? {});
}

/** The operation of the definition that the cursor stands in. */
export function operationAroundCursor({ document, index, cursor }: CompletionPlace): ConnectorOperation | undefined {
  if (document.kind !== 'definition' || cursor.segments[0] !== 'paths') return undefined;
  return createOperationFinder(index)(Location.of(document, pointerOf(cursor.segments)));
}

/** The innermost extension that calls an operation, as a position in the cursor's segments. */
export function callingExtension({ cursor }: CompletionPlace): number | undefined {
  const found = cursor.segments.findLastIndex((segment) => CALLING_EXTENSIONS.has(segment));
  return found === -1 ? undefined : found;
}

/** The call that the cursor stands in, as far as it is written. */
export function callAroundCursor(place: CompletionPlace): DynamicCall | undefined {
  const at = callingExtension(place);
  if (at === undefined) return undefined;
  const { segments, valueAt } = place.cursor;
  const extension = segments[at] ?? '';
  const location = Location.of(place.document, pointerOf(segments.slice(0, at + 1)));
  const calls = dynamicCalls(extension, valueAt(at + 1), location);
  return calls.find(({ way }) => way.every((step, depth) => segments[at + 1 + depth] === step));
}
