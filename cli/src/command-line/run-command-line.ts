import { CommanderError } from 'commander';
import { refuseSecrets } from '../auth/refuse-secrets.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { askedForHelp } from './asked-for-help.js';
import { createProgram } from './program.js';

/** Runs one command. `argv` is what stands behind the program's name. This is the error boundary: it rejects only for defects of ours. */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(io, (code) => {
    exitCode = code;
  });
  try {
    refuseSecrets(argv);
    await program.parseAsync([...askedForHelp(program, argv)], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its own message; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`connector: ${error.message}\n`);
    return 2;
  }
}
