import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { OffsetRange } from '../../text/offset-range.js';

/** What stands for one code unit, by the quote around it. YAML has more escapes than JSON; a character outside of the first plane is two units. */
const ESCAPES: ReadonlyMap<string, RegExp> = new Map([
  ['"', /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[^])/y],
  ["'", /''/y],
]);

/**
 * Where a part of a text stands in its source. `token` is the whole of a key or a value, quotes included, `text` what it says, and the
 * part lies from `start` to `end` in that. Undefined where the source does not hold it as it is: behind an alias, or on several lines.
 */
export function sourceRange(document: ConnectorDocument, token: OffsetRange, text: string, start: number, end: number): OffsetRange | undefined {
  const source = document.source.slice(token.start, token.end);
  const isFolded = document.syntax === 'yaml' && /[\r\n]/.test(source);
  const direct = directRange(source, text, start, end) ?? (isFolded ? undefined : escapedRange(source, start, end)) ?? repeatedRange(source, text, start, end);
  return direct === undefined ? undefined : { start: token.start + direct.start, end: token.start + direct.end };
}

/** In a source without escapes before the part. */
function directRange(source: string, text: string, start: number, end: number): OffsetRange | undefined {
  const shift = source.startsWith('"') || source.startsWith("'") ? 1 : 0;
  const isSame = source.slice(shift, shift + end) === text.slice(0, end);
  return isSame && !source.slice(shift, shift + end).includes('\\') ? { start: start + shift, end: end + shift } : undefined;
}

/** Counts each escape as the one code unit that it stands for. */
function escapedRange(source: string, start: number, end: number): OffsetRange | undefined {
  const escape = ESCAPES.get(source.charAt(0));
  if (escape === undefined) return undefined;
  let at = 1;
  let first = 1;
  for (let units = 0; units < end; units++) {
    if (at >= source.length) return undefined;
    if (units === start) first = at;
    escape.lastIndex = at;
    at += escape.exec(source)?.[0].length ?? 1;
  }
  return { start: first, end: at };
}

/** YAML, where folding and quoting shift the text: the part is the same occurrence of its characters, counted from the start. */
function repeatedRange(source: string, text: string, start: number, end: number): OffsetRange | undefined {
  const part = text.slice(start, end);
  if (part === '' || source.startsWith('*') || placesOf(part, source).length !== placesOf(part, text).length) return undefined;
  const at = placesOf(part, source)[placesOf(part, text).indexOf(start)];
  return at === undefined ? undefined : { start: at, end: at + part.length };
}

function placesOf(part: string, text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}
