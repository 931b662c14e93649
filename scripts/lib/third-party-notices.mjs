// The licences of what is bundled, which ask to go along with every copy. They are read from the packages that esbuild did bundle, so
// that the list cannot be out of date.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

const HEAD = 'Connector Workbench contains the software below, under the licences that follow each name.\n';

const LINE = '='.repeat(80);

/**
 * The text of the notices. Throws where a package says no licence, or has no text of it: then somebody has to look.
 * @param {readonly string[]} inputs the bundled files, relative to `root` or absolute
 * @param {string} root
 */
export async function noticesOf(inputs, root) {
  const folders = new Set(inputs.map((file) => packageFolderOf(path.resolve(root, file), root)).filter((folder) => folder !== undefined));
  const sections = await Promise.all([...folders].map(sectionOf));
  // Two folders may hold the same version of a package.
  return [HEAD, ...new Set(sections.sort(byCodeUnits))].join(`\n${LINE}\n\n`);
}

/** @type {(a: string, b: string) => number} */
const byCodeUnits = (a, b) => (a < b ? -1 : Number(a > b));

/**
 * The folder of the package that a file belongs to; undefined for our own files.
 * @param {string} file
 * @param {string} root
 */
function packageFolderOf(file, root) {
  const parts = path.relative(root, file).split(path.sep);
  const last = parts.lastIndexOf('node_modules');
  if (last === -1) return undefined;
  return path.join(root, ...parts.slice(0, last + (parts[last + 1]?.startsWith('@') === true ? 3 : 2)));
}

/** @typedef {{ name?: string, version?: string, license?: string, author?: string | { name: string } }} Manifest */

/** @param {string} folder */
async function sectionOf(folder) {
  const file = path.join(folder, 'package.json');
  /** @type {Manifest} */
  const manifest = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
  const { name = path.basename(folder), version = '', license } = manifest;
  if (license === undefined) throw new Error(`${name} is bundled, and names no licence in its package.json.`);
  return `${name} ${version} (${license})\n\n${(await textsIn(folder)) ?? standardText(manifest)}\n`;
}

/** @param {string} folder */
async function textsIn(folder) {
  const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|copying|notice)\b/i.test(file)).sort(byCodeUnits);
  if (files.length === 0) return undefined;
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/**
 * Some packages only name their licence. Where it is a short one, its text is well known, and the author is the holder.
 * @param {Manifest} manifest
 */
function standardText({ name = '', license, author }) {
  const holder = typeof author === 'object' ? author.name : author;
  if (license !== 'ISC' || holder === undefined) throw new Error(`${name} is bundled, and has no file with the text of its licence.`);
  return `Copyright (c) ${holder}\n\n${ISC}`;
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.`;
