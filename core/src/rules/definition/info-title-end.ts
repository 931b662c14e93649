import { isBlank, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const OPENINGS: ReadonlyMap<string, string> = new Map([['}', '{'], [']', '['], ['>', '<'], ['”', '“'], ['»', '«']]);

export const infoTitleEnd = defineRule({
  meta: {
    id: 'info-title-end',
    title: 'The title ends in a letter, a digit or a closing parenthesis',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { end: 'ValueMustEndWithAlphanumeric' },
    reads: ['definition'],
    messages: { end: 'The title ends in {end}, and certification asks for a letter or a digit there. Write "{trimmed}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      // Titles such as "Contoso (Canada)" are published.
      if (typeof title !== 'string' || isBlank(title) || /[\p{L}\p{N})]$/u.test(title)) return;
      const kept = title.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '');
      const trimmed = withoutOpening(kept, title.slice(kept.length));
      const place = at.child('title');
      if (trimmed !== '') report({ at: place, messageId: 'end', data: { end: JSON.stringify(title.slice(kept.length)), trimmed }, fixes: () => [proposeValue(place, trimmed, `Change the title to "${trimmed}"`)] });
    },
  }),
});

/** "Contoso [Beta" without the bracket that was closed by what is cut off. */
function withoutOpening(kept: string, cut: string): string {
  for (const end of cut) {
    const opening = OPENINGS.get(end);
    const at = opening === undefined ? -1 : kept.lastIndexOf(opening);
    if (at !== -1 && kept.lastIndexOf(end) < at) return (kept.slice(0, at) + kept.slice(at + 1)).trim();
  }
  return kept;
}
