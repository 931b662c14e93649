/** The sandbox as a process of its own. The extension and the scripts start the bundle of this file. */
import { processIo } from './command/process-io.js';
import { runSandboxCommand } from './command/run-sandbox-command.js';

void runSandboxCommand(process.argv.slice(2), processIo()).then((code) => {
  process.exitCode = code;
});
