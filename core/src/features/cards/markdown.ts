/** The longest text of a connector that a card shows in one place. */
const MAX_LENGTH = 300;

/** A text of a connector inside of Markdown: on one line, and without a meaning of its own. */
export function plain(text: string, longest = MAX_LENGTH): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
  return short.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

/**
 * A name, path or value as code. Names may hold backticks and bars, too: the marks around it are longer than any inside, since what gets out of them could be a picture, which an
 * editor fetches from wherever its address says.
 */
export function code(text: string): string {
  const short = text.replace(/\s+/g, ' ').slice(0, MAX_LENGTH).replaceAll('|', '\\|');
  if (!short.includes('`')) return `\`${short}\``;
  const marks = '`'.repeat(1 + Math.max(...(short.match(/`+/g) ?? []).map(({ length }) => length)));
  return `${marks} ${short} ${marks}`;
}

/** A table with a heading; nothing where it has no rows. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], more: number): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
  return more > 0 ? `${lines}\n\nand ${more} more` : lines;
}

/** Paragraphs, without those that are empty. */
export function paragraphs(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}

/** `1 place`, `2 places`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
