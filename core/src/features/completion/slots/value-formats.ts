import { memberOf, textOf } from '../../../lint/json-object.js';
import { wordsOf } from '../../../wording/identifier-words.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { objectAbove } from './around-cursor.js';

/** What the last words of a name say of the text behind it. */
const BY_NAME: readonly (readonly [format: string, words: RegExp])[] = [
  ['email', /^e?mail$/i],
  ['uri', /^(?:ur[il]|link|href|website)$/i],
  ['uuid', /^(?:guid|uuid)$/i],
  ['password', /^(?:password|secret|passphrase)$/i],
  ['byte', /^(?:content|file|base64|bytes|attachment)$/i],
  ['html', /^html$/i],
  ['date-time', /^(?:at|on|time|timestamp|datetime|created|modified|updated|utc)$/i],
  ['date', /^(?:date|day|birthday)$/i],
];

/** The format that the name of a text speaks for. */
export function valueFormats(place: CompletionPlace): readonly Proposal[] {
  const holder = objectAbove(place, 1);
  const type = memberOf(holder, 'type');
  if (type !== undefined && type !== 'string') return [];
  const { segments } = place.cursor;
  const name = textOf(memberOf(holder, 'name')) ?? (segments.at(-3) === 'properties' ? segments.at(-2) : undefined);
  const last = wordsOf(name ?? '').at(-1);
  if (last === undefined) return [];
  return BY_NAME.flatMap(([value, words]): Proposal[] => (words.test(last) ? [{ value, kind: 'value', rank: 1 }] : []));
}
