/** A text from a file or a service on one line of a terminal: control characters, which could move the cursor or change colours, are spelled out. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- These are the characters in question; the last ones reverse the reading direction.
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
