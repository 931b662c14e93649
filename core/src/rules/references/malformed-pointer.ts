import { parsePointer } from '../../pointer.js';

/** Whether a local reference is no JSON pointer at all: a stray `~` or `%`. Others may merely lead to a wrong place. */
export function isMalformed(reference: string): boolean {
  return (reference.includes('~') || reference.includes('%')) && reference.startsWith('#/') && parsePointer(reference) === undefined;
}
