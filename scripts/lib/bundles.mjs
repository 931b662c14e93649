// What esbuild bundles, and how. Entries are the TypeScript sources, so that bundling does not wait for the compiler.
import { existsSync, readdirSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import esbuild from 'esbuild';
import { sourcesOfWorkspaces } from './workspace-sources.mjs';
import { fromRoot, ROOT } from './root.mjs';
import { NOTICES, noticesOf } from './third-party-notices.mjs';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const hostSuite = fromRoot('test', 'host', 'suite');

/** VS Code 1.100, the oldest we run in, has Node.js 20. @type {BuildOptions} */
const common = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  // Some dependencies name an ES module beside their CommonJS one; bundled, it is the smaller of the two.
  mainFields: ['module', 'main'],
  plugins: [sourcesOfWorkspaces],
  legalComments: 'none',
  logLevel: 'warning',
};

/** CommonJS has no `import.meta`; these stand in for it. @type {BuildOptions} */
const commonJs = {
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: { 'import.meta.url': 'importMetaUrl', 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
  banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** Bundled CommonJS packages call `require`, which an ES module lacks. @type {BuildOptions} */
const esModules = {
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  splitting: true,
  banner: { js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);" },
};

/**
 * What ships: small, with source maps beside it that nothing points at. Functions lose their names: esbuild would keep them by a call around each function, and those that are made
 * within others would be named each time, which took a tenth of a lint.
 * @type {BuildOptions}
 */
const production = { minify: true, sourcemap: 'external' };

/** What a debugger likes. @type {BuildOptions} */
const development = { minify: false, sourcemap: 'linked' };

/** Bundles everything. Throws where esbuild finds an error, which it has then printed. */
export async function bundle() {
  const outcomes = await Promise.allSettled(bundles().map((options) => bundleOne({ ...options, ...production })));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/**
 * Writes a bundle with the licences of what is in it, and removes what an earlier one has left in its folder: chunks have names that change with their content.
 * @param {BuildOptions} options
 */
async function bundleOne(options) {
  const { metafile } = await esbuild.build({ ...options, metafile: true });
  const written = new Set(Object.keys(metafile.outputs).map((file) => fromRoot(file)));
  const folder = fromRoot(options.outdir ?? '');
  const notices = path.join(folder, NOTICES);
  await writeFile(notices, await noticesOf(Object.keys(metafile.inputs), ROOT));
  written.add(notices);
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  await Promise.all(files.filter((file) => !written.has(file)).map((file) => rm(file, { recursive: true, force: true })));
}

/** Bundles everything, and again what a change of a file concerns, until the process ends. */
export async function bundleOnChange() {
  const contexts = await Promise.all(bundles().map((options) => esbuild.context({ ...options, ...development, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
}

/** Each has a folder of its own. @returns {BuildOptions[]} */
function bundles() {
  return [
    {
      ...common,
      ...commonJs,
      entryPoints: { extension: 'client/src/extension.ts', server: 'server/src/node/main.ts', 'second-opinion-thread': 'server/src/node/second-opinion/second-opinion-thread.ts', sandbox: 'sandbox/src/main.ts' },
      outdir: 'dist',
      external: ['vscode'],
    },
    { ...common, ...esModules, entryPoints: { connector: 'cli/src/main.ts', 'lint-thread-main': 'cli/src/lint/lint-thread-main.ts', 'second-opinion-thread': 'server/src/node/second-opinion/second-opinion-thread.ts' }, outdir: 'cli/dist/bundle' },
    { ...common, ...commonJs, entryPoints: hostSuiteEntries(), outdir: 'test/dist/host-bundle', external: ['vscode', 'mocha'] },
  ];
}

/** The suite's entry and each of its test files: mocha loads them one by one. */
function hostSuiteEntries() {
  if (!existsSync(hostSuite)) return {};
  const files = readdirSync(hostSuite, { recursive: true, encoding: 'utf8' }).filter((file) => file === 'index.ts' || file.endsWith('.test.ts'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.ts'.length).replaceAll(path.sep, '-'), path.join(hostSuite, file)]));
}
