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
  readonly needsComma: boolean;
}

interface Level {
  readonly isObject: boolean;
  readonly members: string[];
  /** The key whose value comes next. */
  key: string | undefined;
  index: number;
}

interface Piece extends OffsetRange {
  readonly sign: string;
}

const PIECE = /"(?:[^"\\]|\\.)*"?|'(?:[^']|'')*'?|[[\]{},]|:(?=[ \t,\]}]|$)|(?:[^\s[\]{},:"']|:(?=[^\s,\]}]))(?:[^[\]{},:]|:(?=[^\s,\]}]))*/g;

/** Finds a place inside of brackets that stand on one line. `value` starts with the outermost bracket. Undefined behind the last bracket. */
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
  if (level === undefined) return undefined;
  const current = pieces[at];
  const word = current !== undefined && isWord(current) && current.start <= offset ? current : undefined;
  const following = pieces[word === undefined ? at : at + 1];
  const range = word ?? { start: offset, end: offset };
  const path = levels.slice(0, -1).map(stepOf);
  const needsComma = following !== undefined && (isWord(following) || following.sign === '{' || following.sign === '[');
  const isValue = !level.isObject || level.key !== undefined;
  if (isValue) {
    const needsGap = word === undefined && text.charAt(offset - 1) === ':';
    return { role: 'value', segments: [...path, stepOf(level)], range, siblings: level.isObject ? [] : level.members, hasColon: false, hasValue: false, gap: needsGap ? ' ' : '', needsComma };
  }
  const hasColon = following?.sign === ':' && word !== undefined;
  return { role: 'key', segments: path, range, siblings: [...level.members, ...membersAfter(pieces, at + 1)], hasColon, hasValue: hasColon, gap: '', needsComma: needsComma && !hasColon };
}

function stepOf(level: Level): string {
  return level.isObject ? (level.key ?? '') : String(level.index);
}

function take(levels: Level[], piece: Piece, next: Piece | undefined): void {
  const level = levels.at(-1);
  switch (piece.sign) {
    case '{':
    case '[': levels.push({ isObject: piece.sign === '{', members: [], key: undefined, index: 0 }); return;
    case '}':
    case ']': levels.pop(); return;
    case ',':
      if (level === undefined) return;
      level.key = undefined;
      level.index++;
      return;
    case ':': return;
    default:
      if (level === undefined) return;
      if (!level.isObject) level.members.push(piece.sign);
      else if (next?.sign === ':') {
        level.key = piece.sign;
        level.members.push(piece.sign);
      }
  }
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
  return [...text.slice(start, end).matchAll(PIECE)].map((match) => {
    const raw = match[0].trimEnd();
    return { sign: unquoted(raw), start: start + match.index, end: start + match.index + raw.length };
  });
}

function isWord({ sign, start, end }: Piece): boolean {
  return !(end - start === 1 && '[]{},:'.includes(sign));
}
