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
 * The units about which rules may have something else to say than before: those that changed, and those that use them in any number of steps. Units are
 * compared by identity, since a document keeps the values that did not change. Undefined: all, since what surrounds them changed.
 */
export function dirtyUnits(before: DefinitionUnits, now: DefinitionUnits): ReadonlySet<UnitKey> | undefined {
  if (before.rest.length !== now.rest.length || before.rest.some(([key, value], position) => now.rest[position]?.[0] !== key || now.rest[position][1] !== value)) return undefined;
  const dirty = new Set<UnitKey>();
  for (const [key, unit] of now.units) if (before.units.get(key) !== unit) add(dirty, key, unit);
  for (const [key, unit] of before.units) if (now.units.get(key) !== unit) add(dirty, key, unit);
  if (dirty.size > 0) spread(dirty, now.units);
  return dirty;
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
