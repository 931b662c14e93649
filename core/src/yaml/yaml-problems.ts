import type { Document, YAMLError } from 'yaml';
import { unclosedBracketsOf } from './unclosed-brackets.js';
import { withoutFollowUps } from './follow-up-problems.js';
import type { SyntaxProblem } from '../documents/connector-document.js';
import type { SyntaxMessageId } from '../documents/syntax-messages.js';
import type { OffsetRange } from '../text/offset-range.js';

/** As many as are mended together; nobody reads more. */
const MOST_TO_MEND = 1000;

/** What the library found wrong in a text, in our words and at the exact place, in the order of the text. Follow-up errors are left out. */
export function yamlProblemsOf(text: string, documents: readonly Document.Parsed[]): readonly SyntaxProblem[] {
  const [first, second] = documents;
  const errors = [...(first?.errors ?? []), ...(first?.warnings ?? []).filter(({ code }) => code === 'TAG_RESOLVE_FAILED')];
  const problems = withoutRestOfLines(text, errors).slice(0, MOST_TO_MEND).flatMap((error) => translate(text, error));
  if (errors.some(isAboutBracket)) problems.push(...unclosedBracketsOf(text, first?.contents, MOST_TO_MEND));
  if (second !== undefined) problems.push(severalDocuments(text, second.range[0]));
  return withoutFollowUps(text, problems);
}

/** Where a word is not expected, the library says so of each word that follows it on its line. */
function withoutRestOfLines(text: string, errors: readonly YAMLError[]): readonly YAMLError[] {
  let [from, to] = [0, -1];
  return errors.filter(({ code, pos: [start] }) => {
    if (code !== 'UNEXPECTED_TOKEN') return true;
    if (start >= from && start <= to) return false;
    const lineEnd = text.indexOf('\n', start);
    [from, to] = [start, lineEnd < 0 ? text.length : lineEnd];
    return true;
  });
}

/** The library names the place where such a value ends, and not its bracket. */
function isAboutBracket({ message }: YAMLError): boolean {
  return /^Flow (?:map|sequence) .*end with a /.test(message);
}

function translate(text: string, error: YAMLError): readonly SyntaxProblem[] {
  const range = rangeWithin(text, error.pos);
  if (isAboutBracket(error)) return [];
  switch (error.code) {
    case 'TAB_AS_INDENT': return [problem('yamlTab', tabsAround(text, range.start))];
    case 'BAD_INDENT': return error.message.startsWith('Flow ') ? [] : [problem('yamlIndentation', nextContent(text, range.start))];
    case 'MULTILINE_IMPLICIT_KEY': return [problem('yamlIndentation', lastLineOf(text, range))];
    case 'BLOCK_AS_IMPLICIT_KEY': return startsMultilineKey(text, range) ? [] : [problem('yamlNestedMapping', tokenAt(text, range.start))];
    case 'MISSING_CHAR': return [missing(text, error.message, range)];
    case 'BAD_SCALAR_START': return [problem('yamlBadStart', range, { text: text.charAt(range.start) })];
    case 'BAD_DQ_ESCAPE': return [badEscape(text, range.start)];
    case 'TAG_RESOLVE_FAILED': return [problem('yamlUnknownTag', range, { tag: text.slice(range.start, range.end) })];
    case 'UNEXPECTED_TOKEN': return [unexpected(text, range)];
    default: return [problem('yamlOther', range, { reason: error.message })];
  }
}

function missing(text: string, message: string, range: OffsetRange): SyntaxProblem {
  if (message.startsWith('Sequence item without')) return problem('yamlIndentation', nextContent(text, range.start));
  if (message.startsWith('Missing closing')) return problem('yamlUnclosedQuote', openingQuoteOf(text, range.start, message));
  if (message.startsWith('Implicit map keys need')) return problem('yamlMissingColon', tokenAt(text, range.start));
  if (message.startsWith('Missing ,')) return problem('yamlMissingComma', range);
  return problem('yamlOther', range, { reason: message });
}

function unexpected(text: string, range: OffsetRange): SyntaxProblem {
  const at = tokenAt(text, range.start);
  return problem('unexpectedCharacter', at, { text: text.slice(at.start, Math.min(at.end, at.start + 60)) });
}

function badEscape(text: string, start: number): SyntaxProblem {
  const range = { start, end: Math.min(start + 2, text.length) };
  return problem('badEscape', range, { escape: text.slice(range.start, range.end) });
}

function severalDocuments(text: string, offset: number): SyntaxProblem {
  const marker = Math.max(text.lastIndexOf('---', offset), text.lastIndexOf('...', offset));
  return problem('yamlSeveralDocuments', tokenAt(text, marker < 0 ? offset : marker));
}

function problem(messageId: SyntaxMessageId, range: OffsetRange, data: SyntaxProblem['data'] = {}): SyntaxProblem {
  return { code: 'syntax-error', messageId, data, range };
}

/** An error at the end of the text is shown at its last character. */
function rangeWithin(text: string, [from, to]: readonly [number, number]): OffsetRange {
  const start = Math.max(0, Math.min(from, text.length - 1));
  return { start, end: Math.max(start, Math.min(to, text.length)) };
}

/** From an offset to the end of its line, without a comment and blanks at the end. */
function tokenAt(text: string, start: number): OffsetRange {
  const token = /[^\r\n]*?(?=[ \t]+#|[ \t]*(?:[\r\n]|$))/y;
  token.lastIndex = start;
  token.test(text);
  return { start, end: Math.max(start, token.lastIndex) };
}

/** The line that is not where it should be: blank lines and comments may stand between it and the place that the library names. */
function nextContent(text: string, start: number): OffsetRange {
  const blanks = /(?:[ \t]*(?:#[^\n]*)?\n|[ \t]*\r\n)*[ \t]*/y;
  blanks.lastIndex = start;
  blanks.test(text);
  return blanks.lastIndex < text.length ? tokenAt(text, blanks.lastIndex) : { start, end: Math.min(start + 1, text.length) };
}

function lastLineOf(text: string, { start, end }: OffsetRange): OffsetRange {
  const lineStart = text.lastIndexOf('\n', end - 1) + 1;
  const from = Math.max(start, lineStart);
  return { start: from + (/^[ \t]*/.exec(text.slice(from, end))?.[0].length ?? 0), end };
}

/** The library reports a key that goes over several lines twice; the other report names the better place. */
function startsMultilineKey(text: string, { start }: OffsetRange): boolean {
  const key = /[^:#\r\n]*\r?\n[^\r\n]*:(?:[ \t\r\n]|$)/y;
  key.lastIndex = start;
  return key.test(text);
}

function tabsAround(text: string, offset: number): OffsetRange {
  let start = offset;
  let end = offset;
  while (text.charAt(start - 1) === '\t') start--;
  while (text.charAt(end) === '\t') end++;
  return { start, end: Math.max(end, offset + 1) };
}

/** The text that is not closed reaches to the end of its block: its opening quote is the last one that follows a `: `, `- ` or bracket. */
function openingQuoteOf(text: string, end: number, message: string): OffsetRange {
  const quote = message.endsWith("'quote") ? "'" : '"';
  for (let at = text.lastIndexOf(quote, end); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(quote, at - 1)) {
    if (at === 0 || /[\s[{,:(]/.test(text.charAt(at - 1))) return tokenAt(text, at);
  }
  return { start: end, end };
}
