import type { OffsetRange } from '../text/offset-range.js';
import { unquoted } from './yaml-line-parts.js';

/** A place inside of brackets in a YAML text. */
export interface FlowPlace {
  readonly role: 'key' | 'value';
  /** From the outermost bracket. */
  readonly segments: readonly string[];
  readonly range: OffsetRange;
  readonly siblings: readonly string[];
  readonly hasColon: boolean;
  readonly hasValue: boolean;
  readonly gap: string;
  /** Where a comma is missing in front of the cursor. */
  readonly commaBefore: number | undefined;
  readonly needsComma: boolean;
}

interface Level {
  readonly isObject: boolean;
  readonly members: string[];
  /** The key whose value comes next. */
  key: string | undefined;
  index: number;
  /** Where a member or an item ends that no comma follows yet. */
  end: number | undefined;
}

interface Piece extends OffsetRange {
  readonly sign: string;
}

/**
 * Texts end with their line, so that a quote or a comma that is missing does not swallow what comes below, unless a quote further down closes
 * them in a place where a value ends: one that is the first of another text has that text behind it.
 */
const PIECE = /(?<=^|\s)#[^\r\n]*|"(?:[^"\\]|\\[^])*"(?=\s*(?:[,\]}]|$))|'(?:[^']|'')*'(?!')(?=\s*(?:[,\]}]|$))|"(?:[^"\\\r\n]|\\[^\r\n])*"?|'(?:[^'\r\n]|'')*'?|[[\]{},]|:(?=[\s,\]}]|$)|(?:[^\s[\]{},:"']|:(?=[^\s,\]}]))(?:(?!\s#)[^[\]{},:\r\n]|:(?=[^\s,\]}]))*/g;

/** Finds a place inside of brackets. `value` starts with the outermost bracket. Undefined behind the last bracket and in comments. */
export function flowPlaceIn(text: string, value: OffsetRange, offset: number): FlowPlace | undefined {
  const pieces = piecesOf(text, value);
  const levels: Level[] = [];
  let at = 0;
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= offset || (isWord(piece) && offset <= piece.end)) break;
    take(levels, piece, pieces[at + 1]);
  }
  const level = levels.at(-1);
  if (level === undefined || isInComment(text, value, offset)) return undefined;
  const current = pieces[at];
  const word = current !== undefined && isWord(current) && current.start <= offset ? current : undefined;
  // What is completed stands on one line.
  if (word !== undefined && /[\r\n]/.test(text.slice(word.start, word.end))) return undefined;
  if (word === undefined && level.end === offset && !isWordAt(text, offset)) return undefined;
  return placeIn({ text, pieces, levels, level, at, word, offset });
}

interface Found {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly levels: readonly Level[];
  readonly level: Level;
  /** Which piece comes next, or is at the cursor. */
  readonly at: number;
  readonly word: Piece | undefined;
  readonly offset: number;
}

function placeIn({ text, pieces, levels, level, at, word, offset }: Found): FlowPlace {
  const following = pieces[word === undefined ? at : at + 1];
  const range = word ?? { start: offset, end: offset };
  const path = levels.slice(0, -1).map(stepOf);
  const needsComma = following !== undefined && (isWord(following) || following.sign === '{' || following.sign === '[');
  const commaBefore = level.end;
  const isNext = commaBefore !== undefined;
  if (!level.isObject || (level.key !== undefined && !isNext)) {
    const needsGap = word === undefined && text.charAt(offset - 1) === ':';
    const step = level.isObject ? stepOf(level) : String(level.index + (isNext ? 1 : 0));
    return { role: 'value', segments: [...path, step], range, siblings: level.isObject ? [] : level.members, hasColon: false, hasValue: false, gap: needsGap ? ' ' : '', commaBefore, needsComma };
  }
  const hasColon = following?.sign === ':' && word !== undefined;
  return { role: 'key', segments: path, range, siblings: [...level.members, ...membersAfter(pieces, word === undefined ? at : at + 1)], hasColon, hasValue: hasColon, gap: '', commaBefore, needsComma: needsComma && !hasColon };
}

function stepOf(level: Level): string {
  return level.isObject ? (level.key ?? '') : String(level.index);
}

function take(levels: Level[], piece: Piece, next: Piece | undefined): void {
  const level = levels.at(-1);
  switch (piece.sign) {
    case '{':
    case '[': levels.push({ isObject: piece.sign === '{', members: [], key: undefined, index: 0, end: undefined }); return;
    case '}':
    case ']':
      levels.pop();
      finish(levels.at(-1), piece);
      return;
    case ',':
      if (level === undefined) return;
      level.key = undefined;
      level.index++;
      level.end = undefined;
      return;
    case ':': return;
    default:
      if (level !== undefined) takeWord(level, piece, next);
  }
}

function takeWord(level: Level, piece: Piece, next: Piece | undefined): void {
  if (level.isObject && next?.sign === ':') {
    level.key = piece.sign;
    level.end = undefined;
    level.members.push(piece.sign);
    return;
  }
  if (!level.isObject) level.members.push(piece.sign);
  finish(level, piece);
}

/** What ended is a whole member or item. */
function finish(level: Level | undefined, { end }: Piece): void {
  if (level !== undefined) level.end = end;
}

/** The keys further right in the same brackets. */
function membersAfter(pieces: readonly Piece[], from: number): readonly string[] {
  const keys: string[] = [];
  let depth = 0;
  for (let at = from; at < pieces.length && depth >= 0; at++) {
    const sign = pieces[at]?.sign ?? '';
    if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    else if (depth === 0 && sign !== ':' && sign !== ',' && pieces[at + 1]?.sign === ':') keys.push(sign);
  }
  return keys;
}

function piecesOf(text: string, { start, end }: OffsetRange): readonly Piece[] {
  return [...text.slice(start, end).matchAll(PIECE)].filter(([raw]) => !raw.startsWith('#')).map((match) => {
    const raw = match[0].trimEnd();
    return { sign: unquoted(raw), start: start + match.index, end: start + match.index + raw.length };
  });
}

function isInComment(text: string, { start, end }: OffsetRange, offset: number): boolean {
  return [...text.slice(start, end).matchAll(PIECE)].some(({ 0: raw, index }) => raw.startsWith('#') && offset > start + index && offset <= start + index + raw.length);
}

function isWordAt(text: string, offset: number): boolean {
  return /[\w$]/.test(text.charAt(offset));
}

function isWord({ sign, start, end }: Piece): boolean {
  return !(end - start === 1 && '[]{},:'.includes(sign));
}
