import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on standard error, and reads a line of standard input without showing it. Ctrl+C ends the process, as it does in every prompt. */
export async function promptSecret(question: string): Promise<string> {
  process.stderr.write(question);
  // The library echoes into its output: there it gets lost.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done(); } });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  lines.once('SIGINT', () => {
    process.stderr.write('\n');
    process.exit(130);
  });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
