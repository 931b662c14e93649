import { MAX_DEPTH } from '../../documents/nesting-depth.js';

/** How a JSON text is spaced, so that it can be written again as it was. */
export interface JsonLayout {
  /** Of one level; empty for everything on one line, without spaces. */
  readonly indent: string;
  readonly newline: '\n' | '\r\n';
  /** On one line: a space after each colon and comma, as Python writes it. */
  readonly isSpaced: boolean;
  /** White space after the value. */
  readonly end: string;
  readonly hasBom: boolean;
}

/** As Dataverse writes it. */
export const COMPACT: JsonLayout = { indent: '', newline: '\n', isSpaced: false, end: '', hasBom: false };
/** As people read it. */
export const READABLE: JsonLayout = { indent: '  ', newline: '\n', isSpaced: false, end: '\n', hasBom: false };

export function layoutOf(text: string): JsonLayout {
  const end = /(?<!\s)\s*$/.exec(text)?.[0] ?? '';
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '';
  return {
    indent,
    isSpaced: indent === '' && /^[^"]*"(?:[^"\\]|\\.)*"\s*: /.test(text),
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    end: end.startsWith('\uFEFF') ? '' : end,
    hasBom: text.startsWith('\uFEFF'),
  };
}

/** Whether a text is JSON that code may walk: valid, and not nested without end. */
export function isJson(text: string): boolean {
  if (depthOf(text) > MAX_DEPTH) return false;
  try {
    JSON.parse(withoutBom(text));
    return true;
  } catch {
    return false;
  }
}

export function withoutBom(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** Valid JSON with other white space between its tokens. The tokens stay as they are written: numbers, escapes, repeated keys and the order of keys. */
export function formatJson(text: string, layout: JsonLayout): string {
  return `${layout.hasBom ? '\uFEFF' : ''}${spaced(withoutBom(text), layout)}${layout.end}`;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/gs;

function spaced(text: string, { indent, newline, isSpaced }: JsonLayout): string {
  let result = '';
  let depth = 0;
  let isFresh = false;
  const breakLine = (): string => (indent === '' ? '' : newline + indent.repeat(depth));
  const isWide = indent !== '' || isSpaced;
  for (const [token] of text.matchAll(TOKEN)) {
    const isClosing = token === '}' || token === ']';
    if (isClosing) {
      depth--;
      // Nothing stands between the brackets of an empty object or list.
      if (!isFresh) result += breakLine();
    } else if (isFresh) {
      result += breakLine();
    }
    isFresh = token === '{' || token === '[';
    if (isFresh) depth++;
    result += token === ':' && isWide ? ': ' : token;
    if (token === ',') result += indent === '' && isSpaced ? ' ' : breakLine();
  }
  return result;
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/gs)) {
    if (token === '{' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ']') depth--;
  }
  return deepest;
}
