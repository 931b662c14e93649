import { createCorrector } from '../../fixes/create-corrector.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { segmentsOf } from '../../pointer.js';
import type { PlaceInDefinition } from '../refactor/place-in-definition.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';
import type { AddedPart } from './add-part.js';
import { inferSchema } from '../../schemas/infer-schema.js';
import { mergeSchema } from './merge-schema.js';
import { readSamples } from './read-samples.js';

/** Writes the schema of an answer from samples of it, into the answer at the cursor or the first success of the operation there. What the schema says already stays. */
export function addResponse(place: PlaceInDefinition, samples: readonly string[]): AddedPart {
  const operation = place.nodes.find(({ kind }) => kind === 'operation');
  if (operation === undefined) return { kind: 'refused', reason: 'Put the cursor into the operation that answers so, and try again.' };
  const read = readSamples(samples);
  if (read.kind === 'refused') return read;
  const responses = memberOf(operation.value, 'responses');
  const status = statusAt(place, operation.at) ?? firstSuccess(objectOf(responses) ?? {});
  const response = memberOf(objectOf(responses), status);
  const schema = memberOf(objectOf(response), 'schema');
  const disabled = obstacle(place, operation.at, { responses, response, schema, status });
  if (disabled !== undefined) return { kind: 'refused', reason: disabled };
  const inferred = inferSchema(read.values);
  const corrector = createCorrector(place.document);
  const at = operation.at.child('responses', status);
  if (!isObject(responses)) corrector.insertKey(operation.at.pointer, 'responses', { [status]: newResponse(inferred.schema) });
  else if (!isObject(response)) corrector.insertKey(operation.at.child('responses').pointer, status, newResponse(inferred.schema), { first: true });
  else if (isObject(schema)) corrector.set(at.child('schema').pointer, mergeSchema(schema, inferred.schema));
  else corrector.insertKey(at.pointer, 'schema', inferred.schema);
  return { kind: 'edits', edits: corrector.edits(), notes: notesOn(inferred.guessed) };
}

function newResponse(schema: JsonObject): JsonObject {
  return { description: 'Success', schema };
}

function obstacle({ document }: PlaceInDefinition, at: Location, found: { readonly responses: unknown; readonly response: unknown; readonly schema: unknown; readonly status: string }): string | undefined {
  const { responses, response, schema, status } = found;
  if ((responses !== undefined && !isObject(responses)) || (response !== undefined && !isObject(response)) || (schema !== undefined && !isObject(schema))) return 'The responses of the operation are not objects as they should be. Mend them first.';
  if (memberOf(objectOf(response), '$ref') !== undefined || memberOf(objectOf(schema), '$ref') !== undefined) return `The answer ${status} refers to a shared definition, which other operations may have, too. Inline the reference first, or remove it.`;
  return isWrittenInPlace(document, at.pointer) ? undefined : SHARED_BY_ALIAS;
}

/** The answer that the cursor is in. */
function statusAt({ pointer }: PlaceInDefinition, operation: Location): string | undefined {
  const from = segmentsOf(operation.pointer).length;
  const [section, status] = segmentsOf(pointer).slice(from);
  return section === 'responses' && !status?.startsWith('x-') ? status : undefined;
}

function firstSuccess(responses: JsonObject): string {
  const successes = Object.keys(responses).filter((status) => /^2\d\d$/.test(status));
  return successes.find((status) => memberOf(objectOf(responses[status]), 'schema') !== undefined) ?? successes[0] ?? '200';
}

function notesOn(guessed: readonly string[]): readonly string[] {
  if (guessed.length === 0) return [];
  const shown = guessed.slice(0, 5).map((path) => `"${path === '' ? 'the whole answer' : path}"`).join(', ');
  return [`The samples do not tell one type for ${shown}${guessed.length > 5 ? `, and ${guessed.length - 5} more` : ''}. Look at what was written there, or add a sample that has a value.`];
}
