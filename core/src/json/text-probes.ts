/** Questions about the text further on. They are asked only where something is wrong, so they may look at some of it twice. */

/** Whether the string at `start` is a key. */
export function isFollowedByColon(text: string, start: number): boolean {
  const key = /"(?:[^"\\\r\n]|\\.)*"[ \t\r\n]*:/y;
  key.lastIndex = start;
  return key.test(text);
}

/** Whether more members follow: a bracket before them cannot have been the root's. */
export function continuesAfter(text: string, offset: number): boolean {
  const next = /[ \t\r\n]*(?:,[ \t\r\n]*["{[]|")/y;
  next.lastIndex = offset;
  return next.test(text);
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
