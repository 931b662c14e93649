import { runCommandLine } from '../command-line/run-command-line.js';
import type { ExitCode } from '../exit-code.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import type { CommandIo } from '../io/command-io.js';

export interface ConnectorRun {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions extends Partial<Pick<CommandIo, 'cwd' | 'env' | 'files' | 'stop' | 'promptSecret' | 'ask'>> {
  /** Whether a person seems to look at the output. */
  readonly isTerminal?: boolean;
  /** Called with what is written to standard error, as it is written. */
  readonly onStderr?: (text: string) => void;
}

/** Runs one command in this process, and keeps what it prints. The clock stands still. */
export async function runConnector(argv: readonly string[], { isTerminal = false, onStderr = () => undefined, ...options }: RunOptions = {}): Promise<ConnectorRun> {
  let stdout = '';
  let stderr = '';
  const code = await runCommandLine(argv, {
    stdout: { isTerminal, write: (text) => { stdout += text; } },
    stderr: {
      isTerminal,
      write: (text) => {
        stderr += text;
        onStderr(text);
      },
    },
    env: {},
    cwd: process.cwd(),
    files: nodeFileSystem,
    now: () => 0,
    stop: new AbortController().signal,
    ...options,
  });
  return { code, stdout, stderr };
}
