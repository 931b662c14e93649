// `npm run mutation`: builds, puts faults into valid connectors, and prints a table of what each rule finds. Fails where one is missed.
import { existsSync } from 'node:fs';
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';
import { corpusFolder } from './lib/corpus-folder.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { run } from './lib/processes.mjs';
import { fromRoot, ROOT } from './lib/root.mjs';

const { values, rest } = readArguments({
  command: 'npm run mutation',
  does: 'Builds, puts faults into valid connectors, and prints a table of what each rule finds. Fails where one is missed.',
  rest: { name: 'rule', help: 'only the faults of these rules, by their ids' },
  options: { 'no-build': { type: 'boolean', help: 'tries what is built already' } },
});
const signal = onInterrupt();
const { compiled } = values['no-build'] ? { compiled: true } : await build(signal);
const corpus = corpusFolder();
const env = { ...process.env, ...(existsSync(corpus) ? { CONNECTOR_CORPUS: corpus } : {}) };
process.exitCode = compiled ? (await run(process.execPath, ['--enable-source-maps', fromRoot('test', 'dist', 'mutation', 'main.js'), ...rest], { cwd: ROOT, env, signal })).code : 1;
