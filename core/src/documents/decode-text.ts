import type { SyntaxProblem } from './connector-document.js';
import { lineOfOffset } from './line-of-offset.js';
import { utf8Length } from '../text/utf8-length.js';

const MEBIBYTE = 1024 * 1024;
/** The largest file that is read. The largest published definition has 1.1 MB, and a solution holds at most 500,000 characters. */
export const MAX_FILE_BYTES = 10 * MEBIBYTE;

/** The part of the Encoding standard that is used here; it exists in browsers and in Node alike, but in no ECMAScript library. */
declare class TextDecoder {
  constructor(label: string, options: { readonly ignoreBOM?: boolean; readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}

type Utf16 = 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Empty for a file that is too large. A BOM stays, as U+FEFF. */
  readonly text: string;
  /** At most one: for `DocumentInput.readErrors`. Its range is in `text`. */
  readonly problems: readonly SyntaxProblem[];
}

/**
 * The text of a file. It should be UTF-8; bytes that are none become U+FFFD, and UTF-16 (told from its BOM, or from every other
 * byte being zero) is read as what it is, each with a problem. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > MAX_FILE_BYTES) return { text: '', problems: [tooLarge(bytes.length)] };
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: decode(bytes, utf16), problems: [problem('utf16', 0, { encoding: utf16.toUpperCase() })] };
  const text = decodeUtf8(bytes);
  if (text === undefined) return decodeBroken(bytes);
  const nul = text.indexOf('\0');
  return { text, problems: nul < 0 ? [] : [atLine('nulBytes', text, nul)] };
}

function decodeBroken(bytes: Uint8Array): DecodedText {
  const text = decode(bytes, 'utf-8');
  return { text, problems: [atLine('notUtf8', text, replacedOffset(bytes, text))] };
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | Utf16): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

/** Undefined where the bytes are no UTF-8. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the first bytes that are no UTF-8 ended up. A U+FFFD may also stand in the file itself; those before it are skipped. */
function replacedOffset(bytes: Uint8Array, text: string): number {
  let byte = 0;
  let from = 0;
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', from)) {
    byte += utf8Length(text.slice(from, at));
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
  return 0;
}

function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes);
}

/** JSON and YAML start with ASCII, so that UTF-16 shows as a zero in every other byte. */
function utf16WithoutMark(bytes: Uint8Array): Utf16 | undefined {
  const sample = bytes.subarray(0, 64);
  if (sample.length < 4 || sample.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const enough = sample.length / 2 - sample.length / 16;
  if ((zeros[1] ?? 0) >= enough && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) >= enough && zeros[1] === 0 ? 'utf-16be' : undefined;
}

function atLine(messageId: 'notUtf8' | 'nulBytes', text: string, offset: number): SyntaxProblem {
  return { ...problem(messageId, offset, { line: lineOfOffset(text, offset) }), range: { start: offset, end: offset + 1 } };
}

function problem(messageId: 'notUtf8' | 'nulBytes' | 'utf16', offset: number, data: SyntaxProblem['data']): SyntaxProblem {
  return { code: 'file-encoding', messageId, data, range: { start: offset, end: offset } };
}

function tooLarge(size: number): SyntaxProblem {
  const data = { size: (size / MEBIBYTE).toFixed(1), limit: MAX_FILE_BYTES / MEBIBYTE };
  return { code: 'file-too-large', messageId: 'tooLarge', data, range: { start: 0, end: 0 } };
}
