import { CARRIAGE_RETURN, LINE_FEED, SPACE, TAB, TAB_WIDTH } from '../tape/characters.js';

/** Questions about the text further on. They are asked only where something is wrong, so they may look at some of it twice. */

/** Whether the string at `start` is a key. */
export function isFollowedByColon(text: string, start: number): boolean {
  const key = /"(?:[^"\\\r\n]|\\.)*"[ \t\r\n]*:/y;
  key.lastIndex = start;
  return key.test(text);
}

/** Whether a key and its value follow on the line, and nothing there closes what stands before them: the rest of the line has no closing bracket too many. */
export function isBeforeMember(text: string, offset: number): boolean {
  const member = /[ \t]*"(?:[^"\\\r\n]|\\.)*"[ \t]*:/y;
  member.lastIndex = offset;
  if (!member.test(text)) return false;
  const token = /"(?:[^"\\\r\n]|\\.)*"?|[{[\]}]|[^"{[\]}\r\n]+/y;
  token.lastIndex = member.lastIndex;
  let depth = 0;
  for (let found = token.exec(text)?.[0]; found !== undefined && depth >= 0; found = token.exec(text)?.[0]) {
    if (found === '{' || found === '[') depth++;
    else if (found === '}' || found === ']') depth--;
  }
  return depth >= 0;
}

/** Whether the line goes on with a text in quotes (a key, or an item), or with anything else after a gap: then a bracket in front was typed into its indentation. */
export function isInIndentation(text: string, offset: number): boolean {
  const rest = /[ \t]*"|[ \t]{2,}[\w{[}\]-]/y;
  rest.lastIndex = offset;
  return rest.test(text);
}

/** Whether more members follow: a bracket before them cannot have been the root's. */
export function continuesAfter(text: string, offset: number): boolean {
  const next = /[ \t\r\n]*(?:,[ \t\r\n]*["{[]|")/y;
  next.lastIndex = offset;
  return next.test(text);
}

/** Of the lines after the one of `offset`, the first that is indented by `indent` or less and not blank: how far, and where it begins. A tab counts as in `JsonLexer`. */
export function nextLineWithin(text: string, offset: number, indent: number): { readonly indent: number; readonly at: number } | undefined {
  for (let line = text.indexOf('\n', offset); line >= 0; line = text.indexOf('\n', line + 1)) {
    let width = 0;
    let at = line + 1;
    let code = text.charCodeAt(at);
    for (; code === SPACE || code === TAB; code = text.charCodeAt(++at)) width += code === TAB ? TAB_WIDTH : 1;
    if (width <= indent && at < text.length && code !== LINE_FEED && code !== CARRIAGE_RETURN) return { indent: width, at };
  }
  return undefined;
}

/** How many closing brackets the rest of the text consists of; infinite where something else follows. */
export function closersToEnd(text: string, offset: number): number {
  const rest = /[\s}\]]*/y;
  rest.lastIndex = offset;
  const found = rest.exec(text)?.[0] ?? '';
  return rest.lastIndex === text.length ? found.replace(/\s/g, '').length : Infinity;
}

/** Whether a lone quote stands at `offset`, with the colon after it: the end of a key whose opening quote is missing. */
export function isLoneQuote(text: string, offset: number): boolean {
  const quote = /"[ \t]*:/y;
  quote.lastIndex = offset;
  return quote.test(text);
}

/**
 * Where a text probably ends that a stray quote ended too early: after the next quote that a comma, a bracket or the line's end
 * follows, else at the line's end.
 */
export function endOfBrokenText(text: string, from: number): number {
  const rest = /[^\r\n]*?"(?=[ \t]*(?:[,\]}\r\n]|$))|[^\r\n]*/y;
  rest.lastIndex = from;
  rest.test(text);
  return rest.lastIndex;
}
