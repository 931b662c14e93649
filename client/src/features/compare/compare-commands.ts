import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { compareConnector } from './compare-connector.js';
import type { CompareParts } from './compare-parts.js';

export function compareCommands(parts: CompareParts): CommandHandlers {
  return {
    [COMMANDS.compareConnector]: (target) => compareConnector(parts, target),
    [COMMANDS.openComparison]: () => parts.openAgain(),
    [COMMANDS.closeComparison]: () => {
      parts.close();
      return Promise.resolve();
    },
  };
}
