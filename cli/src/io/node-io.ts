import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { isatty } from 'node:tty';
import { nodeFileSystem } from '../files/node-file-system.js';
import { askAtTerminal, type Terminal } from './ask-at-terminal.js';
import type { CommandIo, TextOutput } from './command-io.js';

/** The streams, the environment and the disk of the real process. */
export function createNodeIo(): CommandIo {
  let stop: AbortSignal | undefined;
  const terminal: Terminal = { input: process.stdin, output: process.stderr, end: (code) => { process.exit(code); } };
  const isAtTerminal = isatty(0) && isatty(2);
  return {
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    files: nodeFileSystem,
    now: () => performance.now(),
    ...(isAtTerminal ? { ask: (question) => askAtTerminal(question, terminal), promptSecret: (question) => askAtTerminal(question, terminal, { isSecret: true }) } : {}),
    // Made when a command asks for it: where none does, Ctrl+C ends the process at once, as ever.
    get stop() {
      return (stop ??= stopSignal());
    },
  };
}

function outputTo(stream: NodeJS.WriteStream & { readonly fd: number }): TextOutput {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads a pipe may stop early (`connector rules | head`); there is nobody left to tell about it.
    if (error.code === 'EPIPE') return;
    process.exitCode = 2;
    if (stream !== process.stderr) process.stderr.write(`connector: The output cannot be written: ${error.message}. Check the space on the disk and your permissions.\n`);
    process.exit();
  });
  return { isTerminal: isatty(stream.fd), write: (text) => void stream.write(text) };
}

/** What shells say of a program that a signal ended: 128 and its number. */
const STOPPED: Readonly<Record<'SIGINT' | 'SIGTERM', number>> = { SIGINT: 130, SIGTERM: 143 };

/**
 * The first Ctrl+C asks the command to end; the second one ends the process, since the listener is gone by then. A command that did not do its work because of
 * it ends with the code that scripts know for that, and not with the one of a refusal.
 */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      process.once('exit', (code) => {
        if (code !== 0) process.exitCode = STOPPED[name];
      });
      controller.abort();
    });
  }
  return controller.signal;
}
