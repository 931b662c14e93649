/** An address or a path without the slashes at its end. Looks at each slash once, however many there are. */
export function withoutTrailingSlashes(text: string): string {
  return text.replace(/(?<!\/)\/+$/, '');
}
