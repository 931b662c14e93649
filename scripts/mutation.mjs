// `npm run mutation`: builds, puts faults into valid connectors, and prints a table of what each rule finds. Fails where one is missed.
//
//   --no-build    tries what is built already
//   rule ids      only the faults of these rules
import { existsSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { corpusFolder } from './lib/corpus-folder.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { run } from './lib/processes.mjs';
import { fromRoot, ROOT } from './lib/root.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-build': { type: 'boolean', default: false } } });
const signal = onInterrupt();
const { compiled } = values['no-build'] ? { compiled: true } : await build(signal);
const corpus = corpusFolder();
const env = { ...process.env, ...(existsSync(corpus) ? { CONNECTOR_CORPUS: corpus } : {}) };
process.exitCode = compiled ? (await run(process.execPath, ['--enable-source-maps', fromRoot('test', 'dist', 'mutation', 'main.js'), ...positionals], { cwd: ROOT, env, signal })).code : 1;
