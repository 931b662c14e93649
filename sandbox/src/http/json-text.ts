/**
 * JSON as text. What a client uploads comes back as it was written: `1.0` stays `1.0`, and a number of thirty digits keeps them all, which
 * parsing and writing again would not do. All functions here expect text that `JSON.parse` has accepted.
 */

/** A member of an object in its text. */
export interface JsonMember {
  readonly key: string;
  /** The value, as written. */
  readonly value: string;
  /** Where the value's key ends, behind its colon; an offset into the text that was given. */
  readonly afterColon: number;
  /** Where the value starts. */
  readonly start: number;
}

/** A value that is already JSON text, for `renderJson`. */
export class RawJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Writes a value whose parts may be `RawJson`. Members that are undefined are left out. */
export function renderJson(value: unknown): string {
  if (value instanceof RawJson) return value.text;
  if (Array.isArray(value)) return `[${value.map(renderJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return renderMembers(Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => [key, renderJson(each)]));
}

/** The members of an object, in their order; none where the text is no object. `offset` is where the object starts. */
export function membersOf(text: string, offset = 0): readonly JsonMember[] {
  const members: JsonMember[] = [];
  let at = skipSpace(text, offset);
  if (text[at] !== '{') return members;
  at = skipSpace(text, at + 1);
  while (text[at] !== '}') {
    const keyEnd = endOfString(text, at);
    const afterColon = text.indexOf(':', keyEnd) + 1;
    const start = skipSpace(text, afterColon);
    const end = endOfValue(text, start);
    members.push({ key: decodeString(text.slice(at, keyEnd)), value: text.slice(start, end), afterColon, start });
    at = skipSeparator(text, end);
  }
  return members;
}

/** The items of an array, as written; none where the text is no array. */
export function itemsOf(text: string): readonly string[] {
  const items: string[] = [];
  let at = skipSpace(text, 0);
  if (text[at] !== '[') return items;
  at = skipSpace(text, at + 1);
  while (text[at] !== ']') {
    const end = endOfValue(text, at);
    items.push(text.slice(at, end));
    at = skipSeparator(text, end);
  }
  return items;
}

/** The same object with each member's value changed, or left out where `change` gives undefined. Text that is no object stays as it is. */
export function mapMembers(text: string, change: (key: string, value: string) => string | undefined): string {
  if (!isObjectText(text)) return text;
  const entries = membersOf(text).map(({ key, value }) => [key, change(key, value)] as const);
  return renderMembers(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** The same array with each item changed. Text that is no array stays as it is. */
export function mapItems(text: string, change: (item: string, index: number) => string): string {
  return text.trimStart().startsWith('[') ? `[${itemsOf(text).map(change).join(',')}]` : text;
}

function isObjectText(text: string): boolean {
  return text.trimStart().startsWith('{');
}

/** How many objects and arrays stand inside each other at the deepest place. Does not need valid JSON. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth);
    else if (character === '}' || character === ']') depth--;
  }
  return deepest;
}

function renderMembers(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
}

function endOfValue(text: string, start: number): number {
  const first = text[start];
  if (first === '"') return endOfString(text, start);
  if (first === '{' || first === '[') return endOfContainer(text, start);
  let at = start;
  while (at < text.length && !/[\s,\]}]/.test(text[at] ?? '')) at++;
  return at;
}

function endOfContainer(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  return text.length;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function skipSeparator(text: string, at: number): number {
  const next = skipSpace(text, at);
  return text[next] === ',' ? skipSpace(text, next + 1) : next;
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (/\s/.test(text[next] ?? '')) next++;
  return next;
}

function decodeString(literal: string): string {
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : '';
}
