// `npm run bench`: builds, then prints how fast things are. It judges nothing.
//
//   --no-build    measures what is built already
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { run } from './lib/processes.mjs';
import { fromRoot, ROOT } from './lib/root.mjs';

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });
const signal = onInterrupt();
const { compiled, bundled } = values['no-build'] ? { compiled: true, bundled: true } : await build(signal);
process.exitCode = compiled && bundled ? (await run(process.execPath, [fromRoot('test', 'dist', 'bench', 'main.js')], { cwd: ROOT, signal })).code : 1;
