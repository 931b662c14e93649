// The README as the installed extension shows it. VS Code's page about an extension shows pictures from the web or from the text itself,
// but none from the extension's folder; and a link to a file that does not ship would lead nowhere.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const picture = /!\[([^\]]*)\]\(([^)\s:]+\.png)\)/g;
const relativeLink = /(?<!!)\[([^\]]+)\]\((?!#)([^)\s:#]+)(#[^)\s]*)?\)/g;

/**
 * Puts the text's own pictures into it, and takes the link off words that name a file which users do not get.
 * @param {string} markdown
 * @param {{ folder: string, shipped: ReadonlySet<string> }} place the README's folder, and the files that ship, relative to it
 */
export async function readmeForUsers(markdown, { folder, shipped }) {
  const files = [...new Set([...markdown.matchAll(picture)].map(([, , file = '']) => file))];
  const contents = new Map(await Promise.all(files.map(async (file) => /** @type {const} */ ([file, await readFile(path.join(folder, file), 'base64')]))));
  return markdown
    .replace(picture, (_match, title, file) => `![${title}](data:image/png;base64,${contents.get(file)})`)
    .replace(relativeLink, (match, words, file) => (shipped.has(path.posix.normalize(file)) ? match : words));
}
