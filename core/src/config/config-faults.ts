import type { NodePart } from '../documents/connector-document.js';
import type { Fix } from '../fixes/fix.js';
import { jsonTypeOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { Fixability } from '../lint/problem.js';
import { offering, proposeName, proposeRemoval } from '../fixes/fixing.js';
import { nearestName } from '../wording/nearest-name.js';

export type ConfigFaultId =
  | 'type' | 'unknownKey' | 'misspeltKey' | 'unknownRule' | 'misspeltRule' | 'severity' | 'profile' | 'missing' | 'reason' | 'pointer' | 'option' | 'misspeltOption' | 'optionValue' | 'sameName' | 'route' | 'unread' | 'nothingBefore' | 'overlayOnExport';

/** Something in a configuration that cannot be meant so. */
export interface ConfigFault {
  readonly messageId: ConfigFaultId;
  readonly at: Location;
  readonly part: NodePart;
  readonly data: Readonly<Record<string, string>>;
  readonly fixable?: Fixability;
  readonly fixes?: () => readonly Fix[];
}

/** Collects what is wrong in a configuration. */
export class ConfigFaults {
  readonly faults: ConfigFault[] = [];

  /** What has a name that nothing reads. */
  checkKeys(value: JsonObject, known: readonly string[], at: Location): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const place = at.child(key);
      const nearest = nearestName(key, known);
      if (nearest === undefined) this.add('unknownKey', place, { key, known: known.join(', ') }, [proposeRemoval(place)], 'key');
      else this.add('misspeltKey', place, { key, nearest }, [...proposeName(place, nearest), proposeRemoval(place)], 'key');
    }
  }

  wrongType(value: unknown, expected: string, at: Location, name = `"${at.segment}"`): void {
    this.add('type', at, { name, type: jsonTypeOf(value), expected }, []);
  }

  add(messageId: ConfigFaultId, at: Location, data: Readonly<Record<string, string>>, fixes: readonly Fix[], part: NodePart = 'value'): void {
    this.faults.push({ messageId, at, part, data, ...(fixes.length === 0 ? { fixable: 'no' } : offering(fixes)) });
  }
}
