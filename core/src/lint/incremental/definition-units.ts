import { factsOf, UNIT_SECTIONS, unitKey, unitKeysOf, type UnitKey } from '../../index/unit-facts.js';
import { isObject, type JsonObject } from '../json-object.js';

/** A definition taken apart: its units, and everything around them. */
export interface DefinitionUnits {
  /** The sections of units, by name. */
  readonly sections: ReadonlyMap<string, JsonObject>;
  /** The members of the root that are no sections of units, in their order. */
  readonly rest: readonly (readonly [key: string, value: unknown])[];
}

/** What is made of a section once for each value: most edits leave three sections of four as they were. */
interface SectionUnits {
  readonly name: string;
  readonly units: ReadonlyMap<UnitKey, object>;
  /** The units that use another one, or an operation, by what they use. */
  readonly users: ReadonlyMap<UnitKey, readonly UnitKey[]>;
}

const SECTIONS = new WeakMap<JsonObject, SectionUnits>();
const NO_SECTION: JsonObject = {};

export function unitsOf(root: JsonObject): DefinitionUnits {
  const sections = new Map<string, JsonObject>();
  const rest: (readonly [string, unknown])[] = [];
  for (const key of Object.keys(root)) {
    const value = root[key];
    if (UNIT_SECTIONS.has(key) && isObject(value)) sections.set(key, value);
    else rest.push([key, value]);
  }
  return { sections, rest };
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
  if (changed.length > 0) for (const [name, section] of now.sections) for (const [key, unit] of sectionUnits(name, section).units) if (refersInto(unit, changed)) add(dirty, key, unit);
  for (const name of UNIT_SECTIONS) addDifferences(dirty, name, before.sections.get(name) ?? NO_SECTION, now.sections.get(name) ?? NO_SECTION);
  if (dirty.size > 0) spread(dirty, now);
  return dirty;
}

function addDifferences(dirty: Set<UnitKey>, name: string, before: JsonObject, now: JsonObject): void {
  if (before === now) return;
  const unitsBefore = sectionUnits(name, before).units;
  const unitsNow = sectionUnits(name, now).units;
  for (const [key, unit] of unitsNow) if (unitsBefore.get(key) !== unit) add(dirty, key, unit);
  for (const [key, unit] of unitsBefore) if (unitsNow.get(key) !== unit) add(dirty, key, unit);
}

function sectionUnits(name: string, section: JsonObject): SectionUnits {
  let known = SECTIONS.get(section);
  if (known?.name !== name) {
    known = findUnits(name, section);
    SECTIONS.set(section, known);
  }
  return known;
}

function findUnits(name: string, section: JsonObject): SectionUnits {
  const units = new Map<UnitKey, object>();
  const users = new Map<UnitKey, UnitKey[]>();
  const keys = unitKeysOf(name, section);
  Object.values(section).forEach((unit, position) => {
    const key = keys[position];
    if (key === undefined || !isObject(unit)) return;
    units.set(key, unit);
    for (const used of factsOf(unit).uses) {
      const group = users.get(used);
      if (group === undefined) users.set(used, [key]);
      else group.push(key);
    }
  });
  return { name, units, users };
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
function spread(dirty: Set<UnitKey>, { sections }: DefinitionUnits): void {
  const all = [...sections].map(([name, section]) => sectionUnits(name, section));
  for (const key of dirty) {
    for (const { units, users } of all) {
      for (const user of users.get(key) ?? []) {
        const unit = units.get(user);
        if (unit !== undefined && !dirty.has(user)) add(dirty, user, unit);
      }
    }
  }
}
