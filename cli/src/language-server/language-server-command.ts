import { ServerUsageError, startNodeServer } from '@connector-workbench/server';
import { type ExitCode, UsageError } from '../exit-code.js';

/** `connector language-server`: returns once the server listens; it ends the process itself. Throws a UsageError for wrong arguments. */
export function languageServerCommand(argv: readonly string[]): ExitCode {
  try {
    startNodeServer(argv);
    return 0;
  } catch (error) {
    if (error instanceof ServerUsageError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
