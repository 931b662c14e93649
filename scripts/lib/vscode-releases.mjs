// The VS Code versions that the tests run in, as the code-server npm package ships them.

/**
 * @typedef {object} VsCodeRelease
 * @property {string} vscode VS Code's own version.
 * @property {string} codeServer The version of the code-server package that ships it.
 * @property {string} node The Node.js that this server asks for; another of the same major will do.
 */

/** @type {Readonly<Record<'current' | 'floor', VsCodeRelease>>} */
export const VSCODE_RELEASES = {
  current: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
  // The oldest that `engines.vscode` admits.
  floor: { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2' },
};
