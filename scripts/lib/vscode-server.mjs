// Puts a VS Code server (from the code-server npm package) and a Node.js to run it into .vscode-test/, once.
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { runNpm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { fromRoot } from './root.mjs';

/** @typedef {import('./vscode-releases.mjs').VsCodeRelease} VsCodeRelease */
/** @typedef {{ version: string, node: string, serverMain: string }} VsCodeServer Absolute paths. */

const shelf = fromRoot('.vscode-test');

/**
 * Sets the server up where it is not yet, which takes some 20 s and 700 MB. What is half done never looks ready:
 * all happens in a folder beside, which is renamed at the end.
 * @param {VsCodeRelease} release
 * @param {AbortSignal} [signal]
 * @returns {Promise<VsCodeServer>}
 */
export async function ensureVsCodeServer(release, signal) {
  const home = path.join(shelf, `code-server-${release.codeServer}`);
  if (!isReady(release, home)) {
    await withProgress(`Setting up VS Code ${release.vscode} (code-server ${release.codeServer})`, () => setUp(release, home, signal));
  }
  return describe(release, home);
}

/**
 * Its Node.js may be missing where another one of the same major set it up.
 * @param {VsCodeRelease} release
 * @param {string} home
 */
const isReady = (release, home) => existsSync(path.join(home, '.ready')) && existsSync(describe(release, home).node);

/**
 * @param {VsCodeRelease} release
 * @param {string} home
 * @param {AbortSignal | undefined} signal
 */
async function setUp(release, home, signal) {
  await mkdir(shelf, { recursive: true });
  const work = await mkdtemp(path.join(shelf, '.setup-'));
  try {
    // The package `node` fetches its platform's binary in an install script; everything else works without its scripts,
    // and so needs no compiler.
    if (!runsOnThisNode(release)) await installInto(path.join(work, 'runtime'), ['--ignore-scripts=false', `node@${release.node}`], signal);
    await installInto(work, ['--ignore-scripts', `code-server@${release.codeServer}`], signal);
    await install(vsCodeFolder(work), ['--omit=dev', '--ignore-scripts'], signal);
    await writeFile(path.join(work, '.ready'), '');
    await rm(home, { recursive: true, force: true });
    await rename(work, home);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Installs packages into a folder that has no package.json yet.
 * @param {string} folder
 * @param {string[]} args
 * @param {AbortSignal | undefined} signal
 */
async function installInto(folder, args, signal) {
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await install(folder, args, signal);
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {AbortSignal | undefined} signal
 */
async function install(cwd, args, signal) {
  const { code, output } = await runNpm(['install', '--no-save', '--no-audit', '--no-fund', ...args], { cwd, ...(signal && { signal }) });
  if (code !== 0) throw new Error(`npm install ${args.join(' ')} failed with exit code ${code}:\n${output}`);
}

/**
 * @param {VsCodeRelease} release
 * @param {string} home
 * @returns {VsCodeServer}
 */
function describe(release, home) {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  return {
    version: release.vscode,
    node: runsOnThisNode(release) ? process.execPath : path.join(home, 'runtime', 'node_modules', 'node', 'bin', binary),
    serverMain: path.join(vsCodeFolder(home), 'out', 'server-main.js'),
  };
}

/** @param {string} home */
const vsCodeFolder = (home) => path.join(home, 'node_modules', 'code-server', 'lib', 'vscode');

/** @param {VsCodeRelease} release */
const runsOnThisNode = (release) => process.versions.node.split('.')[0] === release.node.split('.')[0];
