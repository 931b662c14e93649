import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { promote } from './promote.js';
import type { PromotionParts } from './promotion-parts.js';

export function promotionCommands(parts: PromotionParts): CommandHandlers {
  return {
    [COMMANDS.promote]: (target) => promote(parts, target),
  };
}
