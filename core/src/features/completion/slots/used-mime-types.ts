import { listOf, memberOf, objectOf } from '../../../lint/json-object.js';
import { MIME_TYPES } from '../../../knowledge/http-values.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** JSON, which nearly all connectors speak, and then the types that other parts of the definition send or answer. */
export function usedMimeTypes({ document, index }: CompletionPlace): readonly Proposal[] {
  const counts = new Map<string, number>();
  for (const holder of [objectOf(document.value), ...index.operations.map(({ value }) => value)]) {
    for (const type of [...listOf(memberOf(holder, 'consumes')), ...listOf(memberOf(holder, 'produces'))]) {
      if (typeof type === 'string' && type.includes('/')) counts.set(type, (counts.get(type) ?? 0) + 1);
    }
  }
  const [json] = MIME_TYPES;
  const used = [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
  const values = new Set(json === undefined ? used : [String(json.value), ...used]);
  return [...values].map((value) => ({ value, kind: 'value', rank: 1 }));
}
