import { changedRange, type ChangedRange } from '../text/changed-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import { markDuplicateKeys } from './scan/duplicate-keys.js';
import type { JsonReading } from './rescan/json-reading.js';
import { hasLayout } from './rescan/layout.js';
import { rescan } from './rescan/rescan.js';
import { scanJson } from './scan/scan-json.js';

/** A reading, and what those of later versions may build on. */
export interface JsonFoundation {
  readonly reading: JsonReading;
  /** The same, or the last before it whose brackets match. */
  readonly balanced: JsonReading | undefined;
  /** The last before it of which it is known that its lines are indented as its brackets want. */
  readonly laidOut: JsonReading | undefined;
}

/** Reads a text, of which no more than one object has to be read where it is an edited version of an earlier one. The result is the same. */
export function readJson(text: CharSequence, earlier?: { readonly foundation: JsonFoundation; readonly change: ChangedRange }): JsonFoundation {
  const laidOut = earlier === undefined ? undefined : lastLaidOut(earlier.foundation);
  const reading = (earlier === undefined ? undefined : readAgain(text, earlier.foundation, laidOut, earlier.change)) ?? readWhole(text);
  return { reading, balanced: reading.isBalanced ? reading : earlier?.foundation.balanced, laidOut };
}

/** In characters. Whoever mends a fault is near it; further away, other things were edited since. */
const NEAR = 2000;

function readAgain(text: CharSequence, { reading, balanced }: JsonFoundation, laidOut: JsonReading | undefined, change: ChangedRange): JsonReading | undefined {
  const changeSince = (other: JsonReading): ChangedRange => (other === reading ? change : changedRange(other.text, text));
  if (laidOut !== undefined && laidOut !== balanced) {
    // What was broken since, and is mended now, is as it was there, and more is known of that.
    const sinceLaidOut = changeSince(laidOut);
    const again = isNear(sinceLaidOut) ? rescan(text, laidOut, sinceLaidOut) : undefined;
    if (again !== undefined) return again;
  }
  return balanced === undefined ? undefined : rescan(text, balanced, changeSince(balanced));
}

function lastLaidOut({ reading, laidOut }: JsonFoundation): JsonReading | undefined {
  return hasLayout(reading.tape) ? reading : laidOut;
}

function isNear({ start, end, newEnd }: ChangedRange): boolean {
  return Math.max(end, newEnd) - start <= NEAR;
}

function readWhole(text: CharSequence): JsonReading {
  const written = text.toString();
  const { tape, isBalanced, tooDeepAt } = scanJson(written);
  return { text, tape, isBalanced, tooDeepAt, repeated: markDuplicateKeys(written, tape) };
}
