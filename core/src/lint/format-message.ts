import type { RuleMeta } from '../rules/rule.js';
import type { Problem } from './problem.js';

/** Looks up a text in the reader's language by the English one; `id` is `<rule>.<message>`, for catalogues that go by ids. */
export type Translate = (english: string, id: string) => string | undefined;

/** The text of a problem of a rule. Throws where the message or a placeholder's value is missing: a defect of the rule. */
export function formatMessage(meta: RuleMeta, { messageId, data }: Pick<Problem, 'messageId' | 'data'>, translate?: Translate): string {
  const english = Object.hasOwn(meta.messages, messageId) ? meta.messages[messageId] : undefined;
  if (english === undefined) throw new Error(`${meta.id} has no message ${messageId}`);
  const template = translate?.(english, `${meta.id}.${messageId}`) ?? english;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string, offset: number) => {
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    if (value === undefined) throw new Error(`${meta.id}.${messageId} lacks a value for {${name}}`);
    const text = String(value);
    return text.length > LONGEST_VALUE && (isQuoted(template, offset) || isJson(text)) ? shortened(text) : text;
  });
}

/** Names and ids are shorter; of a whole description, nobody reads more to see which it is. */
const LONGEST_VALUE = 80;

/** What comes from a file is quoted, in the template or as JSON. Lists of what can be written, which are the rule's own, are not, and stay whole. */
function isQuoted(template: string, offset: number): boolean {
  return /["'„“”«»‘’]/.test(template[offset - 1] ?? '');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Cut at the end, and not inside of a character that takes two places. */
function shortened(value: string): string {
  return `${value.slice(0, LONGEST_VALUE - 1).replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}
