/** Whether two texts say the same to a reader: case, blanks around them and a full stop make no difference. */
export function isSameToReaders(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}
