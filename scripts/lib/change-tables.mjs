// The tables of docs/breaking-changes.md.

/** @typedef {typeof import('@connector-workbench/core')} Core */

/** @type {readonly (readonly [import('@connector-workbench/core').Classification, string])[]} */
const SECTIONS = [['breaking', 'Breaking'], ['compatible', 'Compatible'], ['cosmetic', 'Cosmetic']];

/**
 * What each kind of change is and means, by class.
 * @param {Core} core
 */
export function changeTables(core) {
  return SECTIONS.map(([classification, title]) => [`## ${title}`, '', '| id | what changed | what it means |', '|---|---|---|', ...rowsOf(core, classification)].join('\n')).join('\n\n');
}

/**
 * @param {Core} core
 * @param {import('@connector-workbench/core').Classification} classification
 */
function rowsOf(core, classification) {
  return Object.entries(core.CHANGE_RULES)
    .map(([id, rule]) => ({ id, rule: /** @type {import('@connector-workbench/core').ChangeRule} */ (rule) }))
    .filter(({ rule }) => rule.classification === classification)
    .map(({ id, rule }) => `| \`${id}\` | ${rule.title} | ${rule.consequence}${rule.service === undefined ? '' : ` Microsoft's check: “${rule.service.text}” (${rule.service.source})`} |`);
}
