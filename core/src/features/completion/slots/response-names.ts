import { hole, INSIDE } from '../../../knowledge/template.js';
import { MIME_TYPES, STATUS_CODES, statusEffect } from '../../../knowledge/http-values.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The usual answers: the first success with a schema, since makers get their dynamic content from it. */
export function statusCodes({ cursor }: CompletionPlace): readonly Proposal[] {
  const isShared = cursor.segments.length === 1;
  if (isShared) return [];
  return Object.entries(STATUS_CODES).map(([code, meaning]) => ({
    value: code,
    kind: 'value',
    detail: meaning,
    documentation: statusEffect(code) ?? '',
    rank: code === '200' ? 1 : 2,
    template: code === '200' || code === '201' ? { description: hole(meaning), schema: { type: 'object', properties: INSIDE } } : { description: hole(meaning) },
  }));
}

/** Headers that mean something to the platform or to makers. */
const HEADERS: Readonly<Record<string, string>> = {
  Location: 'The address that removes a webhook again, or where the result of a long operation is asked for.',
  'Retry-After': 'After how many seconds the platform asks again.',
  ETag: 'The version of what was read.',
};

export function headerNames(): readonly Proposal[] {
  return Object.entries(HEADERS).map(([name, meaning]) => ({ value: name, kind: 'value', documentation: meaning, rank: 2, template: { type: name === 'Retry-After' ? 'integer' : 'string', description: hole(meaning) } }));
}

/** The MIME types that examples are named by. */
export function mimeTypes(): readonly Proposal[] {
  return MIME_TYPES.map(({ value, meaning = '' }) => ({ value, kind: 'value', documentation: meaning, rank: 2 }));
}
