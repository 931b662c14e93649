import { offering, proposeName } from '../fixes/fixing.js';
import type { KnownValue } from '../knowledge/known-value.js';
import { isList, isObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { nearestName } from '../wording/nearest-name.js';
import type { Report } from './rule.js';

/** A member by a name that nobody reads, and the one that is meant. */
export interface MisspeltMember {
  readonly place: Location;
  readonly key: string;
  readonly nearest: string;
}

/**
 * The misspelt members of a value and of all that is in it. Members that are like none of those known are left alone: they are notes of somebody's, or newer than
 * what is known. `otherName` knows names that are mistaken for a known one without being like it.
 */
export function misspeltMembers(shape: KnownValue | undefined, value: unknown, at: Location, otherName: (key: string) => string | undefined = () => undefined): readonly MisspeltMember[] {
  if (shape?.kind === 'list') return isList(value) ? value.flatMap((item, index) => misspeltMembers(shape.of, item, at.child(index), otherName)) : [];
  if (!isObject(value)) return [];
  if (shape?.kind === 'map') return Object.keys(value).flatMap((key) => misspeltMembers(shape.of, value[key], at.child(key), otherName));
  if (shape?.kind !== 'object') return [];
  const known = shape.object.keys({ object: value, outer: () => undefined, segments: [] });
  return Object.keys(value).flatMap((key) => {
    const place = at.child(key);
    const member = known.get(key);
    if (member !== undefined) return misspeltMembers(member.value, value[key], place, otherName);
    const other = otherName(key);
    const nearest = other !== undefined && known.has(other) ? other : nearestName(key, known.keys());
    return nearest === undefined || key.startsWith('x-') ? [] : [{ place, key, nearest }];
  });
}

/** What the rules about such members report: `about` fills in what else the message says. A name that is taken is proposed to nobody. */
export function misspeltReport({ place, key, nearest }: MisspeltMember, about: Readonly<Record<string, string>> = {}): Report<'misspelt'> {
  return { at: place, part: 'key', messageId: 'misspelt', data: { key, nearest, ...about }, ...offering(proposeName(place, nearest)) };
}
