import { processIo, runSandboxCommand } from '@connector-workbench/sandbox';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';

/** `connector sandbox`: runs until it is told to stop. Its arguments are the sandbox's own business. */
export function sandboxCommand(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { stop, watchParent } = processIo();
  return runSandboxCommand(argv, {
    stdout: (line) => { io.stdout.write(`${line}\n`); },
    stderr: (line) => { io.stderr.write(`${line}\n`); },
    cwd: io.cwd,
    stop: AbortSignal.any([stop, io.stop]),
    watchParent,
  });
}
