// The README as users get it: its links lead to files of the package, under the names they have there. A link to a file that does not ship
// would lead nowhere, so its words stay and the link goes.
import path from 'node:path';

const relativeLink = /(?<!!)\[([^\]]+)\]\((?!#)([^)\s:#]+)(#[^)\s]*)?\)/g;

/** vsce gives these their names. */
const renamed = new Map([['README.md', 'readme.md'], ['CHANGELOG.md', 'changelog.md'], ['LICENSE', 'LICENSE.txt']]);

/**
 * @param {string} markdown
 * @param {ReadonlySet<string>} shipped the files that ship, relative to the README's folder
 */
export function readmeForUsers(markdown, shipped) {
  return markdown.replace(relativeLink, (_match, words, target, heading = '') => {
    const file = path.posix.normalize(target);
    return shipped.has(file) ? `[${words}](${renamed.get(file) ?? file}${heading})` : words;
  });
}
