import { memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { isSameValue } from './same-value.js';

/** An object on one side of a comparison. */
export interface Holder {
  readonly value: JsonObject;
  readonly at: Location;
}

/** A member that is not the same on both sides. Where one side lacks it, its place is the object's. */
export interface MemberDifference {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly before: Location;
  readonly after: Location;
}

/** The members that differ, but for those that somebody else compares. In the order of the second object, then of the first. */
export function differingMembers(before: Holder, after: Holder, except: ReadonlySet<string>): readonly MemberDifference[] {
  const keys = [...new Set([...Object.keys(after.value), ...Object.keys(before.value)])];
  return keys
    .filter((key) => !except.has(key) && !isSameValue(memberOf(before.value, key), memberOf(after.value, key)))
    .map((key) => ({ key, from: memberOf(before.value, key), to: memberOf(after.value, key), before: placeOfMember(before, key), after: placeOfMember(after, key) }));
}

/** Where a member stands, or the object that lacks it. */
export function placeOfMember({ value, at }: Holder, key: string): Location {
  return Object.hasOwn(value, key) ? at.step(key) : at;
}
