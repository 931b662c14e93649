import { dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import { inputsOfCall } from '../../dynamic/passed-references.js';
import { LISTS, newerForms, olderList, TWINS, type TwinKinds } from '../../dynamic/twins.js';
import { isList, isObject, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { pointerOf } from '../../pointer.js';
import type { Template } from '../../knowledge/template.js';
import type { CompletionPlace } from './completion-place.js';

/** What a list or schema that is fetched says already in its other form, in the form of this key; undefined where there is none, or it cannot be said. */
export function twinTemplate(place: CompletionPlace, key: string): Template | undefined {
  const kinds = TWINS.find(({ older, newer }) => older === key || newer === key);
  if (kinds === undefined) return undefined;
  const isNewer = key === kinds.newer;
  const call = callOf(place, isNewer ? kinds.older : kinds.newer);
  if (call?.operationId === undefined) return undefined;
  const form = isNewer ? newerOf(place, call, kinds) : kinds === LISTS ? olderList(call) : undefined;
  return form === undefined ? undefined : toTemplate(form);
}

function callOf({ cursor, document }: CompletionPlace, extension: string): DynamicCall | undefined {
  const value = cursor.valueAt(cursor.segments.length, extension);
  return dynamicCalls(extension, value, Location.of(document, pointerOf(cursor.segments)).step(extension))[0];
}

/** Where a name has two meanings, the first, which is the one of the platform. */
function newerOf({ index }: CompletionPlace, call: DynamicCall, kinds: TwinKinds): JsonObject | undefined {
  const inputs = inputsOfCall(call, index);
  return inputs === undefined ? undefined : newerForms(call, kinds, inputs, index)[0];
}

function toTemplate(value: unknown): Template {
  if (isList(value)) return value.map(toTemplate);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, toTemplate(member)]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
