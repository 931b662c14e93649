import { factsOf, UNIT_SECTIONS, unitKey, type UnitKey } from '../../index/unit-facts.js';
import { isObject, type JsonObject } from '../json-object.js';

/** A definition taken apart: its units, and everything around them. */
export interface DefinitionUnits {
  readonly units: ReadonlyMap<UnitKey, object>;
  /** The members of the root that are no sections of units, in their order. */
  readonly rest: readonly (readonly [key: string, value: unknown])[];
}

export function unitsOf(root: JsonObject): DefinitionUnits {
  const units = new Map<UnitKey, object>();
  const rest: (readonly [string, unknown])[] = [];
  for (const [key, value] of Object.entries(root)) {
    if (!UNIT_SECTIONS.has(key) || !isObject(value)) rest.push([key, value]);
    else for (const [name, unit] of Object.entries(value)) if (isObject(unit)) units.set(unitKey(key, name), unit);
  }
  return { units, rest };
}

/**
 * What stands around the units and is read by no rule that is at a unit, unless it looks around anyway; of `info`, that is so for all but its extensions. All else
 * at the root (`consumes`, `securityDefinitions`, `x-ms-capabilities`, …) may count everywhere.
 */
const ASIDE: ReadonlySet<string> = new Set(['info', 'tags', 'externalDocs', 'x-ms-connector-metadata']);

/**
 * The units about which rules may have something else to say than before: those that changed, and those that use them in any number of steps. Units are
 * compared by identity, since a document keeps the values that did not change. Undefined: all, since what surrounds them changed.
 */
export function dirtyUnits(before: DefinitionUnits, now: DefinitionUnits): ReadonlySet<UnitKey> | undefined {
  const changed = changedAround(before, now);
  if (changed === undefined) return undefined;
  const dirty = new Set<UnitKey>();
  if (changed.length > 0) for (const [key, unit] of now.units) if (refersInto(unit, changed)) add(dirty, key, unit);
  for (const [key, unit] of now.units) if (before.units.get(key) !== unit) add(dirty, key, unit);
  for (const [key, unit] of before.units) if (now.units.get(key) !== unit) add(dirty, key, unit);
  if (dirty.size > 0) spread(dirty, now.units);
  return dirty;
}

/** The members aside of the units that have another value. Undefined where that is so of any other, or where they have other names or stand in another order. */
function changedAround(before: DefinitionUnits, now: DefinitionUnits): readonly string[] | undefined {
  if (before.rest.length !== now.rest.length) return undefined;
  const changed: string[] = [];
  for (const [position, [key, value]] of before.rest.entries()) {
    const [keyNow, valueNow] = now.rest[position] ?? [];
    if (keyNow !== key) return undefined;
    if (valueNow === value) continue;
    if (!ASIDE.has(key) || (key === 'info' && extensionsOf(value) !== extensionsOf(valueNow))) return undefined;
    changed.push(key);
  }
  return changed;
}

function extensionsOf(info: unknown): string {
  return JSON.stringify(isObject(info) ? Object.entries(info).filter(([key]) => key.startsWith('x-')) : []);
}

/** References lead anywhere, if people write them so. */
function refersInto(unit: object, sections: readonly string[]): boolean {
  return [...factsOf(unit).uses].some((used) => sections.some((section) => used.startsWith(unitKey(section, ''))));
}

function add(dirty: Set<UnitKey>, key: UnitKey, unit: object): void {
  dirty.add(key);
  for (const operation of factsOf(unit).declares) dirty.add(operation);
}

/** A set is visited to its end, also where it grows on the way. */
function spread(dirty: Set<UnitKey>, units: ReadonlyMap<UnitKey, object>): void {
  const users = new Map<UnitKey, [UnitKey, object][]>();
  for (const [key, unit] of units) {
    for (const used of factsOf(unit).uses) {
      const group = users.get(used);
      if (group === undefined) users.set(used, [[key, unit]]);
      else group.push([key, unit]);
    }
  }
  for (const key of dirty) for (const [user, unit] of users.get(key) ?? []) if (!dirty.has(user)) add(dirty, user, unit);
}
