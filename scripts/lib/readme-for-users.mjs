// The README as users get it: a link to a file that does not ship would lead nowhere, so its words stay and the link goes.
import path from 'node:path';

const relativeLink = /(?<!!)\[([^\]]+)\]\((?!#)([^)\s:#]+)(#[^)\s]*)?\)/g;

/**
 * @param {string} markdown
 * @param {ReadonlySet<string>} shipped the files that ship, relative to the README's folder
 */
export function readmeForUsers(markdown, shipped) {
  return markdown.replace(relativeLink, (match, words, file) => (shipped.has(path.posix.normalize(file)) ? match : words));
}
