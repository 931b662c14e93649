import { memberOf, textOf, type JsonObject } from '../../../lint/json-object.js';
import { createAnswerFinder, pathsIn, placeAt, type CalledAnswer } from '../../../dynamic/called-answers.js';
import { pathKeysOf } from '../../../dynamic/dynamic-paths.js';
import { followPath, resolveSchema } from '../../../schemas/schema-path.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { callAroundCursor, callingExtension } from './around-cursor.js';

/** Their paths lead to an object that is a schema, not to a value. */
const SCHEMA_EXTENSIONS: ReadonlySet<string> = new Set(['x-ms-dynamic-schema', 'x-ms-dynamic-properties']);

/** The lists in the answer of the called operation. */
export function answerLists(place: CompletionPlace): readonly Proposal[] {
  const answer = answerAround(place);
  if (answer === undefined) return [];
  return pathsIn(answer.schema, 'lists', place.index).filter((path) => path !== '').map((path) => ({ value: path, kind: 'property', detail: typeAt(answer.schema, path, place), documentation: describedAt(answer.schema, path, place), rank: 2 }));
}

/** What is in an item of the list, or in the answer where the extension has no list. */
export function answerValues(place: CompletionPlace): readonly Proposal[] {
  const answer = answerAround(place);
  const base = answer === undefined ? undefined : (answer.base ?? firstItem(answer.schema, place));
  if (base === undefined) return [];
  const wanted = place.cursor.segments.at(-1) ?? '';
  const wantsSchema = SCHEMA_EXTENSIONS.has(place.cursor.segments[callingExtension(place) ?? -1] ?? '');
  return pathsIn(base, 'values', place.index).map((path) => {
    const type = typeAt(base, path, place);
    const isPart = /array|object/.test(type);
    return { value: path, kind: 'property', detail: type, documentation: describedAt(base, path, place), rank: wantsSchema ? (isPart ? 1 : 3) : likely(wanted, path, type) ? 1 : isPart ? 3 : 2 };
  });
}

/** As far as the rest of the call says which list it takes. */
function answerAround(place: CompletionPlace): CalledAnswer | undefined {
  const call = callAroundCursor(place);
  return call === undefined ? undefined : createAnswerFinder(place.index)(call);
}

/** Where nobody has named the list yet: the items of the only one there is. */
function firstItem(schema: JsonObject, place: CompletionPlace): JsonObject | undefined {
  const call = callAroundCursor(place);
  if (call === undefined || pathKeysOf(call).collection === undefined) return schema;
  const [path] = pathsIn(schema, 'lists', place.index);
  const found = path === undefined ? undefined : placeAt(schema, path, place.index);
  return found?.kind === 'list' ? resolveSchema(found.item, place.index) : undefined;
}

/** Values are mostly ids, and titles are mostly names. */
function likely(wanted: string, path: string, type: string): boolean {
  if (/array|object/.test(type)) return false;
  const name = path.split('/').at(-1) ?? '';
  if (/title/i.test(wanted)) return /name|title|label|display/i.test(name);
  return /^(?:id|key|guid|uuid|code|value)$|Id$|_id$/.test(name);
}

function typeAt(schema: JsonObject, path: string, { index }: CompletionPlace): string {
  const end = followPath(schema, path.split('/'), index);
  return end.kind === 'found' ? (textOf(memberOf(end.schema, 'type')) ?? '') : '';
}

function describedAt(schema: JsonObject, path: string, { index }: CompletionPlace): string {
  const end = followPath(schema, path.split('/'), index);
  if (end.kind !== 'found') return '';
  return [textOf(memberOf(end.schema, 'x-ms-summary')), textOf(memberOf(end.schema, 'description'))].filter((part) => part !== undefined).join('\n\n');
}
