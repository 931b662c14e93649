/**
 * Breaks a text between words into lines of at most so many characters. The line breaks that it has stay; a word that is longer, such as an address,
 * stays whole in a line of its own, so that it can be copied.
 */
export function wrapText(text: string, width: number): readonly string[] {
  return text.split(/\r?\n/).flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): readonly string[] {
  // What is short enough keeps its spaces: it may be laid out with them.
  if (line.length <= width) return [line];
  const lines: string[] = [];
  for (const word of line.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
