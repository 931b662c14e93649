/** RFC 7231: two tokens with a slash between them, then parameters, whose values are tokens or quoted. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const MIME = new RegExp(`^\\s*${TOKEN}/${TOKEN}(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"[^"]*"))*\\s*;?\\s*$`);

/** Whether a text is a MIME type with or without parameters. */
export function isMimeType(text: string): boolean {
  return MIME.test(text);
}
