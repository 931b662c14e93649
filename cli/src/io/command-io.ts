import type { FileSystem } from '../files/file-system.js';

/** One of the process's output streams. */
export interface TextOutput {
  write(text: string): void;
  /** Whether a person looks at it, so that colours make sense. */
  readonly isTerminal: boolean;
}

/** Everything a command needs of the process around it. Handed in, so that tests call commands without one. */
export interface CommandIo {
  readonly stdout: TextOutput;
  readonly stderr: TextOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Relative paths start here. Absolute. */
  readonly cwd: string;
  readonly files: FileSystem;
  /** Milliseconds that never run backwards, for durations. */
  readonly now: () => number;
  /** Asks a person for something that is not shown as it is typed. Undefined where nobody sits at a terminal. */
  readonly promptSecret?: ((question: string) => Promise<string>) | undefined;
  /** Ctrl+C, or the end of the process's parent. */
  readonly stop: AbortSignal;
  /** Asks whoever sits at the terminal; absent where nobody does. */
  readonly ask?: (question: string) => Promise<string>;
  /** Takes what a failure is, for programs; people are told on standard error. Absent where no program asks. */
  readonly failed?: (failure: ReportedFailure) => void;
}

/** A failure as `--json` prints it. */
export interface ReportedFailure {
  /** `usage`: something was named that makes no sense or is not there. `disk`, `refused`, and the kinds of errors of the services. */
  readonly kind: string;
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
  /** What was under way. */
  readonly step?: string;
  /** The service's own. */
  readonly code?: string;
  readonly correlationId?: string;
  /** What the service has against the connector. */
  readonly findings?: readonly { readonly severity: string; readonly path?: string; readonly message: string }[];
}
