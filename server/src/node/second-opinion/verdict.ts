import SwaggerParser from '@apidevtools/swagger-parser';
import { pointerOf } from '@connector-workbench/core';
import type { SecondOpinion } from '../../common/second-opinion/second-opinion.js';

/** What swagger-parser has against a definition, which it changes. It reads no other file and no address. */
export async function verdictOn(definition: unknown): Promise<SecondOpinion | undefined> {
  if (!isDocument(definition)) return undefined;
  try {
    await SwaggerParser.validate(definition, { resolve: { external: false } });
    return undefined;
  } catch (error) {
    return { message: firstSentence(error), pointer: placeIn(error) };
  }
}

type SwaggerDocument = Exclude<Parameters<typeof SwaggerParser.validate>[0], string>;

function isDocument(value: unknown): value is SwaggerDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Its messages have a headline and then one line for each complaint, indented. The first complaint says most. */
function firstSentence(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const [headline = '', complaint] = lines;
  const text = complaint ?? headline.replace(/^Validation failed\.\s*/, '');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const OPERATION = /\/paths(\/\S*?)\/(get|put|post|delete|options|head|patch)\b/;

/** Its schema names places as pointers; its other checks write an operation as `/paths` with the path and the verb after it. */
function placeIn(error: unknown): string | undefined {
  const details: unknown = typeof error === 'object' && error !== null && 'details' in error ? error.details : undefined;
  const first: unknown = Array.isArray(details) ? details[0] : undefined;
  const place: unknown = typeof first === 'object' && first !== null && 'instancePath' in first ? first.instancePath : undefined;
  if (typeof place === 'string') return place;
  const [, path, verb] = OPERATION.exec(error instanceof Error ? error.message : '') ?? [];
  return path === undefined || verb === undefined ? undefined : pointerOf(['paths', path, verb]);
}
