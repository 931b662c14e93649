import { createOperationFinder, operationsAround } from '../../../index/operation-around.js';
import type { ConnectorOperation } from '../../../index/connector-index.js';
import { listOf, memberOf, objectOf, textOf, type JsonObject } from '../../../lint/json-object.js';
import { Location } from '../../../lint/location.js';
import { pointerOf } from '../../../pointer.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../../dynamic/dynamic-calls.js';
import { templateVariables } from '../../../paths/path-template.js';
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

/** The variables of the path around the cursor that no other parameter is for yet. */
export function missingPathVariables(place: CompletionPlace): readonly string[] {
  const [section, path] = place.cursor.segments;
  if (section !== 'paths' || path === undefined) return [];
  const variables = templateVariables(path);
  const own = textOf(memberOf(objectAbove(place, 1), 'name'));
  const declared = variables.length === 0 ? [] : pathParametersAround(place).filter((name) => name !== own);
  return variables.filter((name) => !declared.includes(name));
}

/** The names of the parameters for the path that the path itself and the operation have. They are read from these two alone: the index would look at all operations first. */
function pathParametersAround({ index, cursor: { segments, valueAt } }: CompletionPlace): readonly string[] {
  const holders = [valueAt(2), ...(segments.length > 2 && segments[2] !== 'parameters' ? [valueAt(3)] : [])];
  return holders.flatMap((holder) => listOf(memberOf(objectOf(holder), 'parameters'))).flatMap((listed) => {
    const reference = textOf(memberOf(objectOf(listed), '$ref'));
    const parameter = objectOf(reference === undefined ? listed : index.resolve(reference)?.value);
    const name = textOf(memberOf(parameter, 'name'));
    return name === undefined || memberOf(parameter, 'in') !== 'path' ? [] : [name];
  });
}

/** The operations that what stands at the cursor is a part of: one, all of a path, or those that use the shared definition, parameter or response. */
export function operationsAroundCursor({ document, index, cursor }: CompletionPlace): readonly ConnectorOperation[] {
  return document.kind === 'definition' ? operationsAround(Location.of(document, pointerOf(cursor.segments)), index) : [];
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
