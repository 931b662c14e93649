import process from 'node:process';
import { ServerUsageError, startNodeServer } from './start-node-server.js';

/** The language server as a process of its own. */
try {
  startNodeServer();
} catch (error) {
  if (!(error instanceof ServerUsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
