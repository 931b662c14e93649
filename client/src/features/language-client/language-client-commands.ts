import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { CrashHandler } from './crash-handler.js';
import type { LanguageServer } from './language-server.js';

export function languageClientCommands(server: LanguageServer, crashes: CrashHandler): CommandHandlers {
  return {
    [COMMANDS.restartServer]: async () => {
      crashes.forget();
      await server.restart();
    },
  };
}
