/** The text with line feeds in place of single carriage returns, which the YAML library does not know as line breaks. All offsets stay. */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}
