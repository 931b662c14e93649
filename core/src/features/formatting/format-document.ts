import { format } from 'jsonc-parser';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { FormatStyle } from '../../documents/format-style.js';
import { lineBreakNear } from '../../fixes/text-style.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { OffsetEdit } from '../../text/text-edit.js';

/** A document that lays itself out, since its syntax is read by a library that is loaded late. */
export interface FormattableDocument extends ConnectorDocument {
  /** The whole text; undefined where it cannot be laid out without changing what it says. */
  formatted(style: FormatStyle): string | undefined;
}

/** What keeps the services from reading a JSON text, and leaves no doubt about its structure. */
const HARMLESS = ['comment', 'trailingComma', 'duplicateKey'];

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The edits that lay a document out, or the lines of a part of it (JSON only). They change whitespace and nothing else: values, the order of keys,
 * comments, line endings and the BOM stay. None for scripts and readmes, and for a text with errors: its indentation may be what tells how it was meant.
 */
export function formatDocument(document: ConnectorDocument, style: FormatStyle, range?: OffsetRange): readonly OffsetEdit[] {
  if (document.syntax === 'json') return document.syntaxErrors.every(({ messageId }) => HARMLESS.includes(messageId)) ? formatJson(document.text, style, range) : [];
  if (range !== undefined || !isFormattable(document)) return [];
  const formatted = document.formatted(style);
  return formatted === undefined ? [] : changeBetween(document.text, formatted);
}

function formatJson(text: string, { tabSize, insertSpaces, insertFinalNewline }: FormatStyle, range: OffsetRange | undefined): readonly OffsetEdit[] {
  const start = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const part = range === undefined ? undefined : { offset: Math.max(0, range.start - start), length: Math.max(0, range.end - Math.max(range.start, start)) };
  const edits = format(text.slice(start), part, { tabSize, insertSpaces, eol: lineBreakNear(text, 0), insertFinalNewline: range === undefined && (insertFinalNewline === true || text.endsWith('\n')) });
  return edits.map(({ offset, length, content }) => ({ range: { start: start + offset, end: start + offset + length }, newText: content }));
}

/** One edit of all that differs, without the lines before and behind that are the same. */
function changeBetween(before: string, after: string): readonly OffsetEdit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let same = 0;
  while (same < most && before[same] === after[same]) same++;
  // Not between the two characters of a line break.
  const start = before.lastIndexOf('\n', same - 1) + 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) }];
}

function isFormattable(document: ConnectorDocument): document is FormattableDocument {
  return 'formatted' in document && typeof document.formatted === 'function';
}
