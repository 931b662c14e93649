import { isBlank, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { ConfigFaults } from './config-faults.js';

/** A text of a configuration. Undefined where it is missing, blank or none, which is told. */
export function readText(entry: JsonObject, key: string, at: Location, found: ConfigFaults): string | undefined {
  const value = memberOf(entry, key);
  if (value === undefined) return undefined;
  if (typeof value === 'string' && !isBlank(value)) return value;
  if (typeof value === 'string') found.add('missing', at.child(key), { key, advice: 'write it, or leave the member out' }, [], 'value');
  else found.wrongType(value, 'text, in double quotes', at.child(key));
  return undefined;
}
