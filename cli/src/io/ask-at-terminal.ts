import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Where somebody is asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  /** Standard error: standard output is for results. */
  readonly output: NodeJS.WritableStream;
  /** Ends the process. */
  readonly end: (code: number) => void;
}

/** What shells know of a program that Ctrl+C ended. */
const STOPPED = 130;

/** Asks, and reads a line, shown as it is typed or not. Ctrl+C ends the process, as it does in every prompt, and so does the end of the input (Ctrl+D). */
export async function askAtTerminal(question: string, { input, output, end }: Terminal, { isSecret = false }: { readonly isSecret?: boolean } = {}): Promise<string> {
  if (isSecret) output.write(question);
  // The library echoes into its output: there it gets lost.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const lines = createInterface({ input, output: isSecret ? nowhere : output, terminal: true });
  const leave = (): void => {
    output.write('\n');
    end(STOPPED);
  };
  lines.once('close', leave);
  try {
    return await lines.question(isSecret ? '' : question);
  } finally {
    lines.off('close', leave);
    lines.close();
    if (isSecret) output.write('\n');
  }
}
