import type { ExitCode } from '../exit-code.js';

/** Takes the exit code of the command that ran. */
export type Finish = (code: ExitCode) => void;

/** For options that may be repeated. */
export function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}
