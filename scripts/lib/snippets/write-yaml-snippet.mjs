import { defaultsOf, isBare, TabStops } from './tab-stops.mjs';

/** Texts that stay texts without quotes, whatever stands around them. Others get double quotes, whose escapes are those of JSON. */
const PLAIN = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z/$][\w/$ .(){}-]*$/i;

/** @param {string} plain */
const quote = (plain) => JSON.stringify(plain).slice(1, -1);

/**
 * The body of a snippet for YAML. Levels are two spaces: a tab would become as many as the editor likes, and those behind the dash of an item are two.
 * @param {unknown} value
 * @param {'members' | 'item' | 'file'} form
 */
export function writeYamlSnippet(value, form) {
  const stops = new TabStops();
  const lines = form === 'item' ? itemsOf([value], stops) : blockOf(value, stops);
  return lines.map((line, index) => (index === lines.length - 1 ? `${line}$0` : line));
}

/**
 * @param {unknown} value an object or a list that is not empty
 * @param {TabStops} stops
 * @returns {string[]}
 */
function blockOf(value, stops) {
  if (Array.isArray(value)) return itemsOf(value, stops);
  return Object.entries(/** @type {Record<string, unknown>} */ (value)).flatMap(([key, member]) => {
    const name = textOf(key, stops);
    if (!isBlock(member)) return [`${name}: ${scalarOf(member, stops)}`];
    return [`${name}:`, ...blockOf(member, stops).map((line) => `  ${line}`)];
  });
}

/**
 * @param {readonly unknown[]} items
 * @param {TabStops} stops
 */
function itemsOf(items, stops) {
  return items.flatMap((item) => (isBlock(item) ? blockOf(item, stops) : [scalarOf(item, stops)]).map((line, index) => `${index === 0 ? '-' : ' '} ${line}`));
}

/**
 * @param {unknown} value
 * @param {TabStops} stops
 */
function scalarOf(value, stops) {
  return typeof value === 'string' ? textOf(value, stops) : JSON.stringify(value);
}

/**
 * @param {string} text
 * @param {TabStops} stops
 */
function textOf(text, stops) {
  if (isBare(text) || PLAIN.test(defaultsOf(text))) return stops.write(text);
  return `"${stops.write(text, quote)}"`;
}

/** @param {unknown} value */
function isBlock(value) {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
