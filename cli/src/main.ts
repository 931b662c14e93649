import process from 'node:process';
import { runCommandLine } from './command-line/run-command-line.js';
import { createNodeIo } from './io/node-io.js';
import { printableLines } from './io/printable.js';

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), createNodeIo());
} catch (error) {
  // Code 1 would say that the work was done.
  process.exitCode = 2;
  process.stderr.write(`connector: This is a defect of Connector Workbench, please report it:\n${printableLines(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
}
