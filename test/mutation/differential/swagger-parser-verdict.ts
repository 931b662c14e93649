import SwaggerParser from '@apidevtools/swagger-parser';
import { isObject, type JsonObject } from '../engine/json.js';

/** What the reference parser of Swagger 2.0 has against a definition. */
export interface Rejection {
  readonly message: string;
  /** What its schema finds, where it is the schema: the keyword of JSON Schema and the place. */
  readonly complaints: readonly { readonly keyword: string; readonly place: string }[];
}

/** Undefined where it takes the definition. It gets a copy, since it resolves references in place, and reads no other file. */
export async function rejectionOf(definition: JsonObject): Promise<Rejection | undefined> {
  const copy: unknown = structuredClone(definition);
  if (!isDocument(copy)) return undefined;
  try {
    await SwaggerParser.validate(copy, { resolve: { external: false } });
    return undefined;
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error), complaints: complaintsOf(error) };
  }
}

function isDocument(value: unknown): value is InstanceType<typeof SwaggerParser>['api'] {
  return isObject(value);
}

function complaintsOf(error: unknown): Rejection['complaints'] {
  const details = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  if (!Array.isArray(details)) return [];
  return details.flatMap((detail: unknown) => (isObject(detail) && typeof detail.keyword === 'string' && typeof detail.instancePath === 'string' ? [{ keyword: detail.keyword, place: detail.instancePath }] : []));
}
