/** About how much of a page is shown, in characters: a hover is no place for reading long. */
const LONGEST = 1200;

/**
 * The essential of a rule's page, as Markdown: what it asks for, why, and how to mend it. Headings, the table of facts, samples and further sections are for
 * the page itself. Links between pages become plain text, since they are relative to the page.
 */
export function rulePageExcerpt(page: string): string {
  const text = page.replaceAll('\r\n', '\n').replace(/<!-- generated:facts -->[\s\S]*?<!-- \/generated:facts -->/, '').replace(/^# .*\n/, '');
  const [introduction = '', ...sections] = text.split(/^## /m);
  const mending = sections.find((section) => /^How to fix\s*\n/.test(section))?.replace(/^.*\n/, '') ?? '';
  const why = proseOf(introduction, LONGEST);
  const how = proseOf(mending, LONGEST - Math.min(why.length, LONGEST / 2));
  return [why, how === '' ? '' : `**How to fix:** ${how}`].filter((part) => part !== '').join('\n\n');
}

/** As many whole paragraphs as fit; the first in any case. */
function proseOf(section: string, longest: number): string {
  const paragraphs = section.replace(/^(```|~~~)[\s\S]*?^\1.*$/gm, '').replace(/\[([^\]]+)\]\((?![a-z]+:)[^)]*\)/g, '$1').split(/\n{2,}/).map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== '' && !paragraph.startsWith('#'));
  let length = 0;
  return paragraphs.filter((paragraph, position) => (length += paragraph.length) <= longest || position === 0).join('\n\n');
}
