import { CommanderError } from 'commander';
import { refuseSecrets } from '../auth/refuse-secrets.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printableLines } from '../io/printable.js';
import { askedForHelp } from './asked-for-help.js';
import { createFailureReport } from './failure-report.js';
import { createProgram, inOurVoice } from './program.js';

/** Runs one command. `argv` is what stands behind the program's name. This is the error boundary: it rejects only for defects of ours. */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<ExitCode> {
  const ended: { code: ExitCode } = { code: 0 };
  const report = createFailureReport(argv, io);
  const program = createProgram(report.io, (code) => {
    ended.code = code;
  });
  try {
    refuseSecrets(argv);
    await program.parseAsync([...askedForHelp(program, argv)], { from: 'user' });
    if (ended.code !== 0) report.print();
    return ended.code;
  } catch (error) {
    // Commander has printed its own message; help and version are no errors.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (!(error instanceof CommanderError) && !(error instanceof UsageError)) throw error;
    if (error instanceof UsageError) io.stderr.write(`connector: ${printableLines(error.message)}\n`);
    report.print({ kind: 'usage', message: error instanceof UsageError ? error.message : inOurVoice(error.message) });
    return 2;
  }
}
