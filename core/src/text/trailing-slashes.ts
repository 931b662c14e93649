/** An address or a path without the slashes at its end. Looks at each slash once, however many there are. */
export function withoutTrailingSlashes(text: string): string {
  // Nearly all have none, and to ask for that is many times faster than to search for it.
  return text.endsWith('/') ? text.replace(/(?<!\/)\/+$/, '') : text;
}
