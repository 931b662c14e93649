import type { CommandIo, ReportedFailure, TextOutput } from '../io/command-io.js';
import { jsonText } from '../io/printable.js';

/** A command with `--json` prints one JSON text, whatever comes of it. */
export interface FailureReport {
  /** For the command: it notes what is written, and what a failure is. */
  readonly io: CommandIo;
  /** Prints the failure as JSON, where it was asked for and the command has printed nothing. */
  print(failure?: ReportedFailure): void;
}

export function createFailureReport(argv: readonly string[], io: CommandIo): FailureReport {
  const isJson = (argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv).includes('--json');
  let isSilent = true;
  let told = '';
  let known: ReportedFailure | undefined;
  const noting = (output: TextOutput, note: (text: string) => void): TextOutput => ({ isTerminal: output.isTerminal, write: (text) => { note(text); output.write(text); } });
  const own: Partial<CommandIo> = {
    stdout: noting(io.stdout, () => { isSilent = false; }),
    stderr: noting(io.stderr, (text) => { told += text; }),
    failed: (failure) => { known = failure; },
  };
  return {
    io: isJson ? replacing(io, own) : io,
    print: (failure) => {
      if (!isJson || !isSilent) return;
      // What no command says more exactly is what it has told people.
      const error = failure ?? known ?? { kind: 'refused', message: told.trim().replaceAll(/^connector: /gm, '') };
      io.stdout.write(jsonText({ version: 1, result: 'failed', error }));
    },
  };
}

/** A copy with other members. Members that are made when they are asked for stay so. */
function replacing(io: CommandIo, own: Partial<CommandIo>): CommandIo {
  return Object.defineProperties({ ...own }, { ...Object.getOwnPropertyDescriptors(io), ...Object.getOwnPropertyDescriptors(own) }) as CommandIo;
}
