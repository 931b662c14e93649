import { changedRange, type ChangedRange } from '../text/changed-range.js';
import { markDuplicateKeys } from './duplicate-keys.js';
import type { JsonReading } from './json-reading.js';
import { rescan } from './rescan.js';
import { scanJson } from './scan-json.js';

/** A reading, and what that of a later version may build on: the same, or the last before it whose brackets match. */
export interface JsonFoundation {
  readonly reading: JsonReading;
  readonly balanced: JsonReading | undefined;
}

/** Reads a text, of which no more than one object has to be read where it is an edited version of an earlier one. The result is the same. */
export function readJson(text: string, earlier?: { readonly foundation: JsonFoundation; readonly change: ChangedRange }): JsonFoundation {
  const reading = (earlier === undefined ? undefined : readAgain(text, earlier.foundation, earlier.change)) ?? readWhole(text);
  return { reading, balanced: reading.isBalanced ? reading : earlier?.foundation.balanced };
}

function readAgain(text: string, { reading, balanced }: JsonFoundation, change: ChangedRange): JsonReading | undefined {
  if (balanced === undefined) return undefined;
  return rescan(text, balanced, balanced === reading ? change : changedRange(balanced.text, text));
}

function readWhole(text: string): JsonReading {
  const { tape, isBalanced, tooDeepAt } = scanJson(text);
  return { text, tape, isBalanced, tooDeepAt, repeated: markDuplicateKeys(text, tape) };
}
