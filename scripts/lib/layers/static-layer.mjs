// What is checked without running anything: types, style, and that what is generated is up to date. One test each.
import process from 'node:process';
import { run } from '../processes.mjs';
import { say, secondsSince } from '../progress.mjs';
import { fromRoot, ROOT } from '../root.mjs';

const bin = (/** @type {string[]} */ ...segments) => fromRoot('node_modules', ...segments);

/** The workspaces' types are checked by the build; here is the rest. */
const checks = [
  { title: 'the types of the scripts', args: [bin('typescript', 'bin', 'tsc'), '--project', 'scripts'] },
  // Without ESLint's cache: it knows files, and what the rules say of a file depends on the types of others.
  { title: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0', '--report-unused-disable-directives'] },
  { title: 'what is generated', args: ['scripts/generate.mjs', '--check'] },
];

/**
 * @param {boolean} compiled whether the compiler found no error
 * @param {AbortSignal} signal
 * @returns {Promise<import('./outcome.mjs').LayerOutcome>}
 */
export async function runStaticChecks(compiled, signal) {
  /** @type {boolean[]} */
  const results = [report('the types of the workspaces', compiled, '')];
  for (const { title, args } of checks) {
    const started = Date.now();
    const { code, output } = await run(process.execPath, args, { cwd: ROOT, output: 'capture', signal });
    results.push(report(`${title} (${secondsSince(started)} s)`, code === 0, output));
  }
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/**
 * @param {string} title
 * @param {boolean} isFine
 * @param {string} output
 */
function report(title, isFine, output) {
  say(`static: ${isFine ? '✔' : '✖'} ${title}`);
  if (!isFine && output !== '') say(output.trimEnd());
  return isFine;
}
