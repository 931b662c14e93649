import { hole, INSIDE } from '../../../knowledge/template.js';
import { STATUS_CODES } from '../../../knowledge/http-values.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The usual answers: the first success with a schema, since makers get their dynamic content from it. */
export function statusCodes({ cursor }: CompletionPlace): readonly Proposal[] {
  const isShared = cursor.segments.length === 1;
  if (isShared) return [];
  return Object.entries(STATUS_CODES).map(([code, meaning]) => ({
    value: code,
    kind: 'value',
    detail: meaning,
    rank: code === '200' ? 1 : 2,
    template: code === '200' || code === '201' ? { description: hole(meaning), schema: { type: 'object', properties: INSIDE } } : { description: hole(meaning) },
  }));
}
