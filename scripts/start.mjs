// `npm start`: everything a newcomer needs to try the extension. Installs what is missing, builds, starts a seeded sandbox, and opens
// VS Code with the extension on a copy of samples/. Ctrl-C stops all of it.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { say } from './lib/progress.mjs';
import { fromRoot } from './lib/root.mjs';
import { canOpenDesktop, openDesktop } from './lib/open-desktop.mjs';
import { openServer } from './lib/open-server.mjs';

const { values } = readArguments({
  command: 'npm start',
  does: 'Builds, starts a sandbox, and opens VS Code with the extension on a copy of samples/. Ctrl-C stops all of it.',
  options: {
    'no-open': { type: 'boolean', help: 'opens no window and no browser; VS Code runs as a server, whose address is printed' },
    port: { type: 'whole number', default: 0, atLeast: 0, help: 'the port of that server (0, the default: any free one)' },
    'no-build': { type: 'boolean', help: 'uses what is built already' },
  },
});
const interrupted = onInterrupt();
// A terminal that was closed takes no more text; that is no reason to leave processes and folders behind.
process.stdout.on('error', () => undefined);

process.exitCode = await start().catch((error) => {
  if (interrupted.aborted) return 0;
  say(error instanceof Error ? error.message : String(error));
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function start() {
  if (!values['no-build']) {
    await ensureDependencies(interrupted);
    const { compiled, bundled } = await build(interrupted);
    if (!compiled || !bundled) return 1;
  }
  interrupted.throwIfAborted();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'connector-workbench-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** @param {string} folder for everything that is gone afterwards */
async function run(folder) {
  const workspace = path.join(folder, 'samples');
  await cp(fromRoot('samples'), workspace, { recursive: true });
  // Imported late: it is compiled by the build.
  const { startSandboxProcess } = await import(new URL('../test/dist/workbench/sandbox-process.js', import.meta.url).href);
  const sandbox = await startSandboxProcess({ data: path.join(folder, 'sandbox') });
  try {
    say(`Sandbox: ${sandbox.control}`);
    const sandboxEnded = new AbortController();
    void sandbox.ended.then(() => sandboxEnded.abort());
    const workbench = { workspace, folder, env: { CONNECTOR_WORKBENCH_SANDBOX: sandbox.line }, signal: AbortSignal.any([interrupted, sandboxEnded.signal]) };
    const isDesktop = !values['no-open'] && canOpenDesktop();
    await (isDesktop ? openDesktop(workbench) : openServer({ ...workbench, port: values.port, browse: !values['no-open'] }));
    if (!interrupted.aborted) say(sandboxEnded.signal.aborted ? 'The sandbox ended.' : 'VS Code ended.');
    return 0;
  } finally {
    await sandbox.stop();
  }
}
