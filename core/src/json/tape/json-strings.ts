import type { CharSequence } from '../../text/char-sequence.js';
import { QUOTE } from './characters.js';

const APOSTROPHE = 39;
const SHORT_ENOUGH_TO_BE_COPIED = 13;

const ESCAPES: ReadonlyMap<string, string> = new Map([['b', '\b'], ['f', '\f'], ['n', '\n'], ['r', '\r'], ['t', '\t']]);

/** Where the content of a string or key token lies: without its quotes, of which a broken text may lack the second, or both. */
export function contentStart(text: CharSequence, start: number): number {
  return isQuote(text.charCodeAt(start)) ? start + 1 : start;
}

export function contentEnd(text: CharSequence, start: number, end: number): number {
  const hasQuotes = isQuote(text.charCodeAt(start)) && end - start > 1 && isQuote(text.charCodeAt(end - 1));
  return hasQuotes ? end - 1 : end;
}

/**
 * The text that a string token stands for. Escapes that JSON does not know stand for themselves. The answer is a copy:
 * V8 keeps the whole text alive for a slice of 13 characters or more.
 */
export function decodeString(text: CharSequence, start: number, end: number, escaped: boolean): string {
  const content = text.slice(contentStart(text, start), contentEnd(text, start, end));
  if (escaped) return content.replace(/\\(?:u([0-9a-fA-F]{4})|([^]))/g, unescape);
  return content.length < SHORT_ENOUGH_TO_BE_COPIED ? content : copyOf(content);
}

function unescape(escape: string, hex: string | undefined, character: string | undefined): string {
  if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
  return ESCAPES.get(character ?? '') ?? character ?? escape;
}

/** Building a string by concatenation and reading one character of it makes V8 write it out; nothing then refers to the original. */
function copyOf(content: string): string {
  const joined = `${content} `;
  joined.charCodeAt(0);
  return joined.slice(0, -1);
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE || code === 0x201c || code === 0x201d;
}
