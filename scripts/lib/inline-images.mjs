// Puts a Markdown text's own pictures into the text. VS Code's page about an extension shows pictures from the web or from
// the text itself, but none from the extension's folder.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const image = /!\[([^\]]*)\]\(([^)\s:]+\.png)\)/g;

/**
 * @param {string} markdown
 * @param {string} folder that relative paths start from
 */
export async function inlineImages(markdown, folder) {
  const files = [...new Set([...markdown.matchAll(image)].map(([, , file = '']) => file))];
  const contents = new Map(await Promise.all(files.map(async (file) => /** @type {const} */ ([file, await readFile(path.join(folder, file), 'base64')]))));
  return markdown.replace(image, (_match, title, file) => `![${title}](data:image/png;base64,${contents.get(file)})`);
}
