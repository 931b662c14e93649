import { isList, isObject, type JsonObject } from '../lint/json-object.js';
import { labelOf } from '../wording/parameter-label.js';
import { sentenceOf } from '../wording/sentence-of.js';
import { commonFormat } from './string-format.js';

/** A Swagger 2.0 schema, and where the samples did not tell what it is. */
export interface InferredSchema {
  readonly schema: JsonObject;
  /** The paths of values that were null, empty lists, or of several types: what is written there is a guess. */
  readonly guessed: readonly string[];
}

type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

const LARGEST_INT32 = 2 ** 31 - 1;

/**
 * The schema that all samples fit: properties are those of any sample, required are those of every one, a format is one that all texts have.
 * Swagger 2.0 has one type for a value and no null, so null becomes `x-nullable`.
 */
export function inferSchema(samples: readonly unknown[]): InferredSchema {
  const guessed: string[] = [];
  return { schema: schemaOf(samples, '', guessed), guessed };
}

function schemaOf(samples: readonly unknown[], path: string, guessed: string[]): JsonObject {
  const values = samples.filter((sample) => sample !== null);
  const nullable = values.length < samples.length ? { 'x-nullable': true } : {};
  const types = new Set(values.map(typeOf));
  if (types.has('number')) types.delete('integer');
  if (types.size !== 1) guessed.push(path);
  // Of several types, the one that holds most.
  const type = (['object', 'array', 'string', 'number', 'integer', 'boolean'] as const).find((each) => types.has(each)) ?? 'string';
  switch (type) {
    case 'object': return { type, ...nullable, ...objectMembers(values.filter(isObject), path, guessed) };
    case 'array': return { type, ...nullable, items: itemsOf(values.filter(isList).flat(), path, guessed) };
    case 'string': return { type, ...formatMember(types.size === 1 ? commonFormat(values.filter((value) => typeof value === 'string')) : undefined), ...nullable };
    case 'integer': return { type, format: values.every((value) => Math.abs(Number(value)) <= LARGEST_INT32) ? 'int32' : 'int64', ...nullable };
    case 'number': return { type, format: 'double', ...nullable };
    case 'boolean': return { type, ...nullable };
  }
}

function objectMembers(objects: readonly JsonObject[], path: string, guessed: string[]): JsonObject {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  if (keys.length === 0) return {};
  const required = keys.filter((key) => objects.every((object) => Object.hasOwn(object, key)));
  const properties = Object.fromEntries(keys.map((key) => [key, propertyOf(key, objects.flatMap((object) => (Object.hasOwn(object, key) ? [object[key]] : [])), path, guessed)]));
  return { ...(required.length === 0 ? {} : { required }), properties };
}

function propertyOf(key: string, values: readonly unknown[], path: string, guessed: string[]): JsonObject {
  const { type, format, ...rest } = schemaOf(values, path === '' ? key : `${path}/${key}`, guessed);
  return { type, ...(format === undefined ? {} : { format }), title: sentenceOf(key), 'x-ms-summary': labelOf(key), ...rest };
}

function itemsOf(items: readonly unknown[], path: string, guessed: string[]): JsonObject {
  return schemaOf(items, path === '' ? '[]' : `${path}[]`, guessed);
}

function formatMember(format: string | undefined): JsonObject {
  return format === undefined ? {} : { format };
}

function typeOf(value: unknown): JsonType {
  if (isList(value)) return 'array';
  if (typeof value === 'string' || typeof value === 'boolean') return typeof value === 'string' ? 'string' : 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return 'object';
}
