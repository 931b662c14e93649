import process from 'node:process';
import { runCommandLine } from './command-line/run-command-line.js';
import { createNodeIo } from './io/node-io.js';

process.exitCode = await runCommandLine(process.argv.slice(2), createNodeIo());
