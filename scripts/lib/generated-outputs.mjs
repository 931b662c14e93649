import { changeTables } from './change-tables.mjs';
import { configSchema } from './config-schema.mjs';
import { factsOf, ruleTable } from './rule-tables.mjs';
import { rulesConfiguration } from './rule-settings.mjs';
import { snippetOutputs } from './snippets/snippet-outputs.mjs';

/** @typedef {typeof import('@connector-workbench/core')} Core */
/** @typedef {(file: string) => string | undefined} Read */
/** @typedef {{ file: string, text: string }} Output */

/** @param {string} name */
const MARKED = (name) => new RegExp(`(<!-- generated:${name} -->)[\\s\\S]*?(<!-- /generated:${name} -->)`);

/**
 * What is made from the built core besides the registry, as `{ file, text }`. `read` gives the present text of a file, or
 * undefined where there is none. Pages are written by hand; only their facts are made here.
 * @param {Core} core
 * @param {Read} read
 * @returns {Output[]}
 */
export function outputs(core, read) {
  return [
    ...core.rules.flatMap(({ meta }) => marked(`docs/rules/${meta.id}.md`, 'facts', factsOf(meta, { solutionChecker: core.solutionCheckerIdOf(meta), refusesSave: core.refusesSave(meta) }), read)),
    { file: 'docs/rules/README.md', text: ruleTable(core.rules, core.PROFILES) },
    { file: 'package.json', text: withConfiguration(read('package.json') ?? '{}', rulesConfiguration(core.rules, core.PROFILES, core.DEFAULT_PROFILES)) },
    { file: 'syntaxes/connector-config.schema.json', text: configSchema(core.rules, core.PROFILES) },
    ...snippetOutputs(core),
    ...marked('docs/breaking-changes.md', 'changes', changeTables(core), read),
    ...marked('README.md', 'rule-count', String(core.rules.length), read, ''),
  ];
}

/**
 * A file with the text between two markers replaced; nothing where the file or the markers are missing.
 * @param {string} file
 * @param {string} name
 * @param {string} content
 * @param {Read} read
 * @returns {Output[]}
 */
function marked(file, name, content, read, gap = '\n') {
  const text = read(file);
  if (text === undefined || !MARKED(name).test(text)) return [];
  return [{ file, text: text.replace(MARKED(name), (_, /** @type {string} */ start, /** @type {string} */ end) => start + gap + content + gap + end) }];
}

/**
 * The manifest with our own section of settings replaced or added; the others stay as they are.
 * @param {string} text
 * @param {{ id: string }} section
 */
function withConfiguration(text, section) {
  const manifest = JSON.parse(text);
  /** @type {{ id: string }[]} */
  const sections = manifest.contributes.configuration;
  const index = sections.findIndex(({ id }) => id === section.id);
  manifest.contributes.configuration = index < 0 ? [...sections, section] : sections.with(index, section);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
