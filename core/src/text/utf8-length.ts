/** How many bytes a text has as UTF-8. Half of a surrogate pair counts as the three bytes of U+FFFD, which is written for it. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) length += 1;
    else if (unit < 0x800) length += 2;
    else if (isPairAt(text, at, unit)) {
      length += 4;
      at++;
    } else length += 3;
  }
  return length;
}

function isPairAt(text: string, at: number, unit: number): boolean {
  const next = text.charCodeAt(at + 1);
  return unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
}
