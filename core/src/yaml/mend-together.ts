import type { SyntaxProblem } from '../documents/connector-document.js';
import type { MendableText } from './mendable-text.js';
import { mend, type Mending } from './mending.js';

/** Errors that leave the lines after theirs alone. */
const WITHIN_LINE: readonly string[] = ['yamlNestedMapping', 'yamlUnclosedQuote', 'yamlMissingColon', 'unclosedArray', 'unclosedObject'];

/**
 * What mends the errors of a text, in the order of the text: those from the first on that do not bring about each other. Where that is to go
 * fast, it is all errors, save those that stand right below another.
 */
export function mendingsOf(source: MendableText, pending: readonly SyntaxProblem[], isFast: boolean): readonly Mending[] {
  const mendings: Mending[] = [];
  const touched = new Set<number>();
  for (const problem of pending) {
    const index = source.indexAt(problem.range.start);
    const isWithinLine = WITHIN_LINE.includes(problem.messageId);
    if (touched.has(index) || (!isWithinLine && touched.has(index - 1))) continue;
    const mending = mend(source, problem);
    if (mending === undefined) continue;
    const looks = looksOf(source.text, mending.problem);
    if (!isFast && !isWithinLine && looks === undefined) return mendings.length > 0 ? mendings : [mending];
    const lines = mending.edits.map(({ range }) => source.indexAt(range.end));
    if (lines.some((line) => touched.has(line))) continue;
    for (const line of [...lines, index]) touched.add(line);
    mendings.push(mending);
    if (looks !== undefined) return [...mendings, ...mendingsAlike(source, mending.problem, looks, touched)];
  }
  return mendings;
}

function mendingsAlike(source: MendableText, problem: SyntaxProblem, looks: RegExp, touched: ReadonlySet<number>): readonly Mending[] {
  const untouched = lookalikes(source, problem, looks).filter(({ range }) => !touched.has(source.indexAt(range.start)));
  return untouched.flatMap((each) => mend(source, each) ?? []);
}

/** The last line that a mending concerns. */
export function lastLineOf(source: MendableText, { problem, edits }: Mending): number {
  return Math.max(source.lineAt(problem.range.end), ...edits.slice(-1).map(({ range }) => source.lineAt(range.end)));
}

/** What such lines look like, without comment and blanks around; the first group is what stands before the place of the error. */
function looksOf(text: string, { messageId, range }: SyntaxProblem): RegExp | undefined {
  if (messageId === 'yamlUnclosedQuote') return UNCLOSED;
  return messageId === 'yamlMissingColon' && LACKS_SPACE.test(text.slice(range.start, range.end)) ? LACKS_SPACE : undefined;
}

/** A quote that starts a value, and is not closed on its line. */
const UNCLOSED = /^((?:-[ \t]+)*(?:[^\s"'#:][^\s:]*:[ \t]+)?)(?:"(?:[^"\\]|\\.)*|'[^']*)$/;
/** A key whose colon lacks the space behind it. */
const LACKS_SPACE = /^((?:-[ \t]+)*)[\w$.-]+:(?!\/\/)[^\s:]/;

/**
 * Lines that go the same way as one with an error, unless they are part of a text of several lines. The library reads them as a part of
 * one text, so that they are told from their looks.
 */
function lookalikes(source: MendableText, { code, messageId, data, range }: SyntaxProblem, looks: RegExp): readonly SyntaxProblem[] {
  const { text, lines } = source;
  const found: SyntaxProblem[] = [];
  let textDeeperThan = Infinity;
  const own = source.indexAt(range.start);
  // Several keys that lack their spaces are one text to the library, which finds it wrong only where it ends.
  for (let index = looks === LACKS_SPACE ? 0 : own + 1; index < lines.length; index++) {
    const [last, line, next] = [lines[index - 1], lines[index], lines[index + 1]];
    if (index === own || line === undefined || line.indent > textDeeperThan) continue;
    if (last !== undefined && line.indent > last.column && !last.opensBlock) continue;
    const content = text.slice(line.from, line.to);
    textDeeperThan = /:[ \t]+[|>][-+\d]*$/.test(content) ? line.column : Infinity;
    if (looks === LACKS_SPACE ? line.hasColon : next !== undefined && !next.hasColon && !next.isItem) continue;
    if (next !== undefined && next.indent > line.column) continue;
    const before = looks.exec(content)?.[1]?.length;
    if (before !== undefined) found.push({ code, messageId, data, range: { start: line.from + before, end: line.to } });
  }
  return found;
}
