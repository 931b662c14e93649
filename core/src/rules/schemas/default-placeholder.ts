import { isInternal } from '../../index/visibility.js';
import { offering, proposeRemoval } from '../../fixes/fixing.js';
import { memberOf, textOf } from '../../lint/json-object.js';
import type { SchemaRole } from '../../lint/visitor.js';
import { defineRule } from '../rule.js';

/** `{{apiKey}}`: as collections of Postman write what is filled in there. */
const VARIABLE = /\{\{\s*[\w$.-]+\s*\}\}/g;
/** In front of a key in a header. */
const SCHEME = /^(?:bearer|basic|token) +/i;
/** What an operation answers is not sent. */
const ANSWERS: ReadonlySet<SchemaRole> = new Set(['response', 'notification', 'header']);

export const defaultPlaceholder = defineRule({
  meta: {
    id: 'default-placeholder',
    title: 'Defaults have nothing that is still to be filled in',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['definition'],
    messages: {
      placeholder:
        'The default has {placeholder}, a variable of Postman, which is sent as it stands. Write the value that belongs there, or remove the default, so that makers fill it in; what differs from one connection to another is a connection parameter.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      default(value, holder, at, kind, { role }) {
        if (typeof value !== 'string' || (kind !== 'parameter' && ANSWERS.has(role))) return;
        const place = kind === 'parameter' ? textOf(memberOf(holder, 'in')) : undefined;
        // That a variable of a path has a default at all is a finding of its own.
        if (place === 'path') return;
        const placeholder = placeholderOf(value, place === 'query' || place === 'header');
        if (placeholder === undefined) return;
        // What nobody sees and everybody has to send needs a default.
        const isNeeded = isInternal(holder) && (kind !== 'parameter' || memberOf(holder, 'required') === true);
        report({ at: at.child('default'), messageId: 'placeholder', data: { placeholder }, ...offering(isNeeded ? [] : [proposeRemoval(at.child('default'))]) });
      },
    },
  }),
});

/** Texts for people, such as the template of a mail, may have such variables in the middle, and mean them. A part of an address or a header is none. */
function placeholderOf(text: string, isOneWord: boolean): string | undefined {
  const written = text.trim().replace(isOneWord ? SCHEME : /^/, '');
  const rest = written.replace(VARIABLE, '');
  const [placeholder] = written.match(VARIABLE) ?? [];
  return (isOneWord ? /\s/.test(rest) : rest !== '') ? undefined : placeholder;
}
