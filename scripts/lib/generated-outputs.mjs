import { factsOf, ruleTable } from './rule-tables.mjs';
import { rulesConfiguration } from './rule-settings.mjs';

const MARKED = (name) => new RegExp(`(<!-- generated:${name} -->)[\\s\\S]*?(<!-- /generated:${name} -->)`);

/**
 * What is made from the built core besides the registry, as `{ file, text }`. `read` gives the present text of a file, or
 * undefined where there is none. Pages are written by hand; only their facts are made here.
 */
export function outputs(core, read) {
  return [
    ...core.rules.flatMap(({ meta }) => marked(`docs/rules/${meta.id}.md`, 'facts', factsOf(meta), read)),
    { file: 'docs/rules/README.md', text: ruleTable(core.rules, core.PROFILES) },
    { file: 'package.json', text: withConfiguration(read('package.json'), rulesConfiguration(core.rules, core.PROFILES, core.DEFAULT_PROFILES)) },
    ...marked('README.md', 'rule-count', String(core.rules.length), read, ''),
  ];
}

/** A file with the text between two markers replaced; nothing where the file or the markers are missing. */
function marked(file, name, content, read, gap = '\n') {
  const text = read(file);
  if (text === undefined || !MARKED(name).test(text)) return [];
  return [{ file, text: text.replace(MARKED(name), (_, start, end) => start + gap + content + gap + end) }];
}

/** The manifest with our own section of settings replaced or added; the others stay as they are. */
function withConfiguration(text, section) {
  const manifest = JSON.parse(text);
  const sections = manifest.contributes.configuration;
  const index = sections.findIndex(({ id }) => id === section.id);
  manifest.contributes.configuration = index < 0 ? [...sections, section] : sections.with(index, section);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
