import { jsonTypeOf } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

/** A number or boolean as the file spells it: `1.0` is "1.0", though as a value it is 1. Undefined for anything else. */
export function writtenOut(value: unknown, { document, pointer }: Location): string | undefined {
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const range = document.rangeOf(pointer, 'value');
  const written = range === undefined ? '' : document.source.slice(range.start, range.end);
  // An alias of YAML spells nothing.
  return /^[-+.\w]+$/.test(written) ? written : String(value);
}

/** What a text means where a boolean belongs. `yes` and `on` are booleans in YAML 1.1, which many know, and texts in YAML 1.2. */
export function booleanIn(value: unknown): boolean | undefined {
  if (typeof value !== 'string') return undefined;
  if (/^(?:true|yes|on)$/i.test(value)) return true;
  return /^(?:false|no|off)$/i.test(value) ? false : undefined;
}

/** The type of a value for a message; a word without quotes, which may not look like text, is named. */
export function foundIn(value: unknown): string {
  return typeof value === 'string' && /^(?:yes|no|on|off)$/i.test(value) ? `the text "${value}"` : jsonTypeOf(value);
}
