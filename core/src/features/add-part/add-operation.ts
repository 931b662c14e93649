import { createCorrector } from '../../fixes/create-corrector.js';
import type { HttpMethod } from '../../index/connector-index.js';
import { readList } from '../../index/effective-parameters.js';
import type { JsonObject } from '../../lint/json-object.js';
import { pointerOf } from '../../pointer.js';
import { suggestOperationId } from '../../wording/operation-id.js';
import { suggestSummary } from '../../wording/operation-summary.js';
import { labelOf } from '../../wording/parameter-label.js';
import { freeName, pascalCase } from '../../wording/free-name.js';
import type { PlaceInDefinition } from '../refactor/place-in-definition.js';
import type { AddedPart } from './add-part.js';
import { hasPath, insertPaths, obstacleInPath, obstacleInPaths, pathItemOf } from './insert-path.js';
import { describeAction } from './operation-texts.js';
import { sentenceOf } from '../../wording/sentence-of.js';
import { faultOfShortForm, pathParameters, readShortForm, type ShortForm } from './short-form.js';

const BODY_METHODS: readonly HttpMethod[] = ['post', 'put', 'patch'];

/** Adds the operation that a line such as `GET /contacts/{id} Get a contact` describes. */
export function addOperation(place: PlaceInDefinition, line: string): AddedPart {
  const fault = faultOfShortForm(line);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  const form = readShortForm(line);
  if (form === undefined) return { kind: 'refused', reason: 'Write the method, the path and what it does, such as: GET /contacts/{id} Get a contact' };
  const item = pathItemOf(place, form.path);
  const disabled = obstacleInPaths(place) ?? obstacleInPath(place, form.path);
  if (disabled !== undefined) return { kind: 'refused', reason: disabled };
  if (item !== undefined && Object.hasOwn(item, form.method)) return { kind: 'refused', reason: `There is an operation ${form.method.toUpperCase()} ${form.path} already.` };
  const corrector = createCorrector(place.document);
  const operation = operationOf(place, form, item);
  if (!hasPath(place, form.path)) insertPaths(corrector, place, { [form.path]: { [form.method]: operation } });
  else if (item === undefined) corrector.set(pointerOf(['paths', form.path]), { [form.method]: operation });
  else corrector.insertKey(pointerOf(['paths', form.path]), form.method, operation);
  return { kind: 'edits', edits: corrector.edits(), notes: [] };
}

function operationOf(place: PlaceInDefinition, form: ShortForm, item: JsonObject | undefined): JsonObject {
  const { index } = place;
  const { method, path } = form;
  const ids = index.operations.flatMap(({ operationId }) => operationId ?? []);
  const own = pascalCase(form.summary.replaceAll(/\b(an?|the)\b/gi, ' '));
  const operationId = /^[A-Za-z]/.test(own) ? freeName(own, ids) : suggestOperationId({ method, path }, new Set(ids.map((id) => id.toLowerCase())));
  const summaries = new Set(index.operations.flatMap(({ summary }) => summary?.toLowerCase() ?? []));
  const summary = form.summary === '' ? suggestSummary({ operationId, method, path, trigger: undefined }, summaries) : form.summary;
  const parameters = [...missingPathParameters(place, path, item), ...form.query.map(queryParameter), ...(BODY_METHODS.includes(method) ? [BODY] : [])];
  return { operationId, summary, description: describeAction(summary, method, path), ...(parameters.length === 0 ? {} : { parameters }), responses: responsesOf(method) };
}

const BODY = { name: 'body', in: 'body', required: true, schema: { type: 'object' } };

function responsesOf(method: HttpMethod): JsonObject {
  return method === 'delete' ? { 204: { description: 'Done' } } : { 200: { description: 'Success', schema: { type: 'object' } } };
}

/** Those that the path item does not have for all of its operations. */
function missingPathParameters({ index, rootAt }: PlaceInDefinition, path: string, item: JsonObject | undefined): readonly JsonObject[] {
  const shared = readList(item, rootAt.child('paths', path), 'pathItem', (reference) => index.resolve(reference));
  const known = new Set(shared.flatMap((parameter) => (parameter.in === 'path' ? (parameter.name ?? []) : [])));
  return pathParameters(path).filter((name) => !known.has(name)).map(pathParameter);
}

export function pathParameter(name: string): JsonObject {
  return { name, in: 'path', required: true, type: 'string', 'x-ms-summary': labelOf(name), description: descriptionOf(name), 'x-ms-url-encoding': 'single' };
}

function queryParameter({ name, example }: ShortForm['query'][number]): JsonObject {
  return { name, in: 'query', required: false, ...typeOf(example), 'x-ms-summary': labelOf(name), description: descriptionOf(name) };
}

function descriptionOf(name: string): string {
  const sentence = sentenceOf(name);
  const start = /^[A-Z]{2}/.test(sentence) ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1);
  return `The ${start} to use.`;
}

function typeOf(example: string | undefined): JsonObject {
  if (example !== undefined && /^-?\d{1,9}$/.test(example)) return { type: 'integer', format: 'int32' };
  if (example !== undefined && /^-?\d+\.\d+$/.test(example)) return { type: 'number', format: 'double' };
  return example === 'true' || example === 'false' ? { type: 'boolean' } : { type: 'string' };
}
