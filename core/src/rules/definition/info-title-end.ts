import { isBlank, memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

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
      const trimmed = title.replace(/(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/u, '');
      const place = at.child('title');
      if (trimmed !== '') report({ at: place, messageId: 'end', data: { end: JSON.stringify(title.slice(trimmed.length)), trimmed }, fixes: () => [proposeValue(place, trimmed, `Change the title to "${trimmed}"`)] });
    },
  }),
});
