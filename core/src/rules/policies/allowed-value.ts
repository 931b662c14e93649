import type { Severity } from '../../lint/problem.js';
import { nearestName } from '../../wording/nearest-name.js';

/** A value that is none of those allowed. */
export interface ForeignValue {
  readonly value: string;
  /** All that are allowed, for a message. */
  readonly allowed: string;
  /** The one that was meant most likely. */
  readonly nearest: string | undefined;
  /** Other capitals are a warning: it is not known whether the platform minds them. */
  readonly severity: Severity;
}

/** Undefined for a value that is allowed. */
export function foreignValue(value: unknown, allowed: readonly string[]): ForeignValue | undefined {
  if (typeof value === 'string' && allowed.includes(value)) return undefined;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const inOtherCapitals = allowed.find((each) => each.toLowerCase() === text.toLowerCase());
  return {
    value: text,
    allowed: allowed.map((each) => `"${each}"`).join(', '),
    nearest: inOtherCapitals ?? nearestName(text, allowed),
    severity: inOtherCapitals === undefined ? 'error' : 'warning',
  };
}
