import type { PromotionRequest } from '@connector-workbench/platform';
import { keepPrevious } from '../deployment/kept-states.js';
import type { CommandIo } from '../io/command-io.js';

/** Keeps what is replaced; what a person should know about that is an answer instead of a line between those of other connectors. */
export function keepingPrevious(keep: string | undefined, io: CommandIo): PromotionRequest['keepPrevious'] {
  return async (plan, request) => {
    let told = '';
    await keepPrevious(plan, request, keep, { ...io, stderr: { isTerminal: false, write: (text) => { told += text; } } });
    return told === '' ? undefined : told.trimEnd();
  };
}
