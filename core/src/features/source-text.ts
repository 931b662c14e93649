import type { ConnectorDocument, NodePart } from '../documents/connector-document.js';
import type { CharSequence } from '../text/char-sequence.js';
import { type Pointer, segmentsOf, valueAt } from '../pointer.js';

/** A text of a document's value, and where each part of it stands in the document. */
export interface SourceText {
  /** What it stands for, without quotes and escapes. */
  readonly text: string;
  /** Where a place in `text` stands in the document; its end is in front of the closing quote. */
  offsetOf(index: number): number;
  /** The place in `text` that an offset of the document is at or in; undefined where it is outside, a quote included. */
  indexOf(offset: number): number | undefined;
}

/** Escapes of JSON, and those of YAML that stand for one character of UTF-16. A doubled quote is one in YAML's single quotes. */
const ESCAPE = /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[^])/;
const LONGEST_ESCAPE = 6;

/**
 * The text at a pointer, a key or a value. Undefined where there is none, and where its parts cannot be told: YAML folds the lines of some texts.
 */
export function sourceTextAt(document: ConnectorDocument, pointer: Pointer, part: NodePart): SourceText | undefined {
  const text = part === 'key' ? segmentsOf(pointer).at(-1) : valueAt(document.value, pointer);
  const range = document.rangeOf(pointer, part);
  return typeof text === 'string' && range !== undefined ? sourceTextFrom(document.source, text, range.start) : undefined;
}

/** The same for a text of which it is known where it starts. */
export function sourceTextFrom(document: CharSequence, text: string, start: number): SourceText | undefined {
  const quote = document.charAt(start);
  const isQuoted = quote === '"' || quote === "'";
  const first = isQuoted ? start + 1 : start;
  if (document.startsWith(text, first)) return placedText(text, (index) => first + index);
  const starts = isQuoted ? startsOfUnits(document, first, text.length, quote) : undefined;
  return starts?.length === text.length + 1 ? placedText(text, (index) => starts[index] ?? first) : undefined;
}

/** Where each of so many units of UTF-16 starts that a quoted text stands for, and where it ends. */
function startsOfUnits(document: CharSequence, start: number, length: number, quote: string): readonly number[] {
  const starts: number[] = [];
  for (let at = start; at <= document.length && starts.length <= length; ) {
    starts.push(at);
    if (document.charAt(at) === quote && !(quote === "'" && document.charAt(at + 1) === quote)) break;
    at += lengthOfUnit(document, at, quote);
  }
  return starts;
}

function lengthOfUnit(document: CharSequence, at: number, quote: string): number {
  if (quote === "'") return document.charAt(at) === quote ? 2 : 1;
  return ESCAPE.exec(document.slice(at, at + LONGEST_ESCAPE))?.[0].length ?? 1;
}

function placedText(text: string, offsetOf: (index: number) => number): SourceText {
  return {
    text,
    offsetOf,
    indexOf: (offset) => {
      if (offset < offsetOf(0) || offset > offsetOf(text.length)) return undefined;
      let index = 0;
      while (index < text.length && offsetOf(index + 1) <= offset) index++;
      return index;
    },
  };
}
