import { isBlank } from '../lint/json-object.js';

/** Why a value is no text that somebody can read; undefined where it is one. */
export type TextFault = 'missing' | 'notText' | 'empty';

/** Blanks count as empty: nobody sees a difference. */
export function textFault(value: unknown): TextFault | undefined {
  if (value === undefined) return 'missing';
  if (typeof value !== 'string') return 'notText';
  return isBlank(value) ? 'empty' : undefined;
}
