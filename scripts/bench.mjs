// `npm run bench`: builds, then prints how fast things are. It judges nothing.
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { run } from './lib/processes.mjs';
import { fromRoot, ROOT } from './lib/root.mjs';

const { values } = readArguments({
  command: 'npm run bench',
  does: 'Builds, then prints how fast things are. It judges nothing.',
  options: {
    'no-build': { type: 'boolean', help: 'measures what is built already' },
    peers: { type: 'boolean', help: 'installs other tools beside the bench, and measures them on the corpus, too (some minutes)' },
  },
});
const PEERS = fromRoot('test', 'bench', 'peers');
const signal = onInterrupt();
const { compiled, bundled } = values['no-build'] ? { compiled: true, bundled: true } : await build(signal);
if (values.peers && !existsSync(path.join(PEERS, 'node_modules'))) await run('npm', ['ci', '--ignore-scripts'], { cwd: PEERS, signal });
process.exitCode = compiled && bundled ? (await run(process.execPath, [fromRoot('test', 'dist', 'bench', 'main.js'), ...(values.peers ? ['--peers'] : [])], { cwd: ROOT, signal })).code : 1;
