import type { Uri } from '@connector-workbench/core';
import type { Diagnostic } from 'vscode-languageserver';

/** The diagnostics of one version of one file. */
export interface DocumentReport {
  readonly uri: Uri;
  /** The version the ranges are for; undefined for a file that is not open. */
  readonly version: number | undefined;
  readonly items: readonly Diagnostic[];
  /** The same id means the same items: it is made from them. */
  readonly resultId: string;
}

/** The result id of a file without problems. */
export const NO_PROBLEMS = 'none';

export function makeReport(uri: Uri, version: number | undefined, items: readonly Diagnostic[]): DocumentReport {
  return { uri, version, items, resultId: items.length === 0 ? NO_PROBLEMS : `${items.length}-${hashOf(JSON.stringify(items))}` };
}

const MULTIPLIERS = [2654435761, 1597334677] as const;

/** A 64-bit mixing hash as hex text: quick, and good enough to tell two results of one file apart (it guards no secret). */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  // Each half takes every other pair of units; they are mixed at the end. The text is a quarter of a megabyte for hundreds of diagnostics, and each keystroke has one.
  for (let at = 0; at < text.length; at += 4) {
    high = Math.imul(high ^ (text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16)), MULTIPLIERS[0]);
    low = Math.imul(low ^ (text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16)), MULTIPLIERS[1]);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
