import { isBare, TabStops } from './tab-stops.mjs';

/** @param {string} plain */
const quote = (plain) => JSON.stringify(plain).slice(1, -1);

/**
 * The body of a snippet for JSON. Levels are tabs, which VS Code turns into what the file has.
 * @param {unknown} value
 * @param {'members' | 'item' | 'file'} form
 */
export function writeJsonSnippet(value, form) {
  const stops = new TabStops();
  const lines = form === 'members' ? membersOf(value, stops, '') : valueOf(value, stops, '');
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}$0` : line));
}

/**
 * @param {unknown} value
 * @param {TabStops} stops
 * @param {string} indent of the line that the value begins on
 * @returns {string[]} the first line without its indentation
 */
function valueOf(value, stops, indent) {
  if (typeof value === 'string') return [isBare(value) ? stops.write(value) : `"${stops.write(value, quote)}"`];
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  if (!Array.isArray(value)) return Object.keys(value).length === 0 ? ['{}'] : ['{', ...membersOf(value, stops, `${indent}\t`), `${indent}}`];
  if (value.every((item) => typeof item !== 'object')) return [`[${value.flatMap((item) => valueOf(item, stops, indent)).join(', ')}]`];
  return ['[', ...joined(value.map((item) => valueOf(item, stops, `${indent}\t`)), `${indent}\t`), `${indent}]`];
}

/**
 * @param {unknown} object
 * @param {TabStops} stops
 * @param {string} indent
 */
function membersOf(object, stops, indent) {
  const members = Object.entries(/** @type {Record<string, unknown>} */ (object)).map(([key, value]) => {
    const name = `"${stops.write(key, quote)}": `;
    const [first, ...others] = valueOf(value, stops, indent);
    return [`${name}${first}`, ...others];
  });
  return joined(members, indent);
}

/**
 * Values one under the other, with commas between them.
 * @param {readonly string[][]} values
 * @param {string} indent
 */
function joined(values, indent) {
  return values.flatMap((lines, index) => lines.map((line, at) => `${at === 0 ? indent : ''}${line}${at === lines.length - 1 && index < values.length - 1 ? ',' : ''}`));
}
