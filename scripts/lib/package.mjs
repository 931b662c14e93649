// Makes the .vsix: what .vscodeignore lets through, with a manifest and a README for users rather than contributors.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readmeForUsers } from './readme-for-users.mjs';
import { fromRoot, ROOT } from './root.mjs';

/** What npm and contributors need of package.json, and the installed extension does not. */
const contributorsOnly = ['private', 'scripts', 'workspaces', 'devDependencies', 'overrides'];

/** Folders too large to copy for vsce to leave out again. What ships is said in .vscodeignore alone. */
const neverShipped = ['node_modules', '.git', '.vscode-test', '.sandbox', 'artifacts', 'test'];

/**
 * Packages the built extension. Expects `npm run build` to have run.
 * @param {string} target
 */
export async function packageExtension(target) {
  // Imported late: vsce takes a second to load, and is not there before dependencies are installed.
  const { createVSIX, listFiles, PackageManager } = (await import('@vscode/vsce')).default;
  const manifest = JSON.parse(await readFile(fromRoot('package.json'), 'utf8'));
  const stage = await mkdtemp(path.join(os.tmpdir(), 'vsix-'));
  try {
    const isLeftOut = new Set([...neverShipped, ...manifest.workspaces].map((folder) => fromRoot(folder)));
    await cp(ROOT, stage, { recursive: true, filter: (source) => !isLeftOut.has(source) });
    await writeFile(path.join(stage, 'package.json'), manifestForUsers(manifest));
    const shipped = new Set(await listFiles({ cwd: stage, packageManager: PackageManager.None }));
    await writeFile(path.join(stage, 'README.md'), readmeForUsers(await readFile(fromRoot('README.md'), 'utf8'), shipped));
    // vsce would rewrite relative links and pictures to a public repository. There is none: they lead to files in the package.
    await createVSIX({ cwd: stage, packagePath: target, dependencies: false, rewriteRelativeLinks: false, allowMissingRepository: true });
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}

/** @param {object} manifest */
function manifestForUsers(manifest) {
  const entries = Object.entries(manifest).filter(([key]) => !contributorsOnly.includes(key));
  return JSON.stringify(Object.fromEntries(entries), undefined, 2);
}
