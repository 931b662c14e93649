import type { SandboxCommandIo } from './run-sandbox-command.js';
import { watchParent } from './watch-parent.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The command's surroundings in a real process: its streams, its folder, and the signals that end it. A second signal ends it at once. */
export function processIo(): SandboxCommandIo {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  for (const signal of STOP_SIGNALS) process.once(signal, stop);
  return {
    stdout: (line) => void process.stdout.write(`${line}\n`),
    stderr: (line) => void process.stderr.write(`${line}\n`),
    cwd: process.cwd(),
    stop: controller.signal,
    watchParent: () => {
      watchParent(() => {
        // The pipe that stdin was may be the other end of stdout, too: nobody reads it any more.
        process.stdin.destroy();
        stop();
      });
    },
  };
}
