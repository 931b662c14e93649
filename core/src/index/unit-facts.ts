import { CALLING_EXTENSIONS } from '../knowledge/calling-extensions.js';
import { isList, isObject, type JsonObject, memberOf, objectOf, textOf } from '../lint/json-object.js';
import { parsePointer, segmentsOf } from '../pointer.js';
import { HTTP_METHODS } from './connector-index.js';
import { plainReference } from './resolve-reference.js';

/** Where the units of a definition stand: each path, definition, shared parameter and shared response is one. */
export const UNIT_SECTIONS: ReadonlySet<string> = new Set(['paths', 'definitions', 'parameters', 'responses']);

/** What tells a unit, or an operation by its id, apart from all others. */
export type UnitKey = string;

export function unitKey(section: string, name: string): UnitKey {
  return `${section}/${name}`;
}

const KEYS = new WeakMap<object, { readonly section: string; readonly keys: readonly UnitKey[] }>();

/** The keys of all members of a section, in the order of `Object.keys`; made once for each value, since every lint asks for them. */
export function unitKeysOf(section: string, members: object): readonly UnitKey[] {
  const known = KEYS.get(members);
  // An alias in YAML makes one object of two sections.
  if (known?.section === section) return known.keys;
  const keys = Object.keys(members).map((name) => unitKey(section, name));
  KEYS.set(members, { section, keys });
  return keys;
}

/** What the rest of a definition has to do with a unit. */
export interface UnitFacts {
  /** The units and operations whose content may matter for what rules say of this one. */
  readonly uses: ReadonlySet<UnitKey>;
  /** How many objects it is made of, and how many references it has: what stands in it cannot be more. */
  readonly objects: number;
  readonly references: number;
  /** How many ids of operations it has, its own among them. */
  readonly operations: number;
  /** Whether it has extensions that call operations, for dynamic lists and schemas, say. */
  readonly hasCalls: boolean;
  /** The operations in it that others may call. */
  readonly declares: readonly UnitKey[];
}

const FACTS = new WeakMap<object, UnitFacts>();

/** The facts of a unit, found once for each value. */
export function factsOf(unit: object): UnitFacts {
  let facts = FACTS.get(unit);
  if (facts === undefined) {
    const found: Collected = { uses: new Set(), objects: 0, references: 0, operations: 0, hasCalls: false };
    collect(unit, found);
    const { uses, objects, references, operations, hasCalls } = found;
    facts = { uses, objects, references, operations, hasCalls, declares: declaredIn(unit) };
    FACTS.set(unit, facts);
  }
  return facts;
}

/** What the units of a definition, and all that stands around them, refer to. */
export interface UsedUnits {
  has(key: UnitKey): boolean;
  /** The names that references to members of a section have, whether it has such members or not. */
  namesIn(section: string): ReadonlySet<string>;
}

/** Sections of which nothing changed are the same objects as before, and what they use is not put together again. */
const USED_BY_SECTION = new WeakMap<object, ReadonlySet<UnitKey>>();

export function findUsedUnits(root: unknown): UsedUnits {
  const parts = Object.entries(objectOf(root) ?? {}).flatMap(([key, member]) => {
    if (typeof member !== 'object' || member === null) return [];
    return [UNIT_SECTIONS.has(key) ? usedBySection(member) : factsOf(member).uses];
  });
  return { has: (key) => parts.some((uses) => uses.has(key)), namesIn: (section) => namesAmong(parts, unitKey(section, '')) };
}

function namesAmong(parts: readonly ReadonlySet<UnitKey>[], prefix: string): ReadonlySet<string> {
  return new Set(parts.flatMap((keys) => [...keys].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))));
}

function usedBySection(section: object): ReadonlySet<UnitKey> {
  const known = USED_BY_SECTION.get(section);
  if (known !== undefined) return known;
  const used = new Set<UnitKey>();
  for (const unit of Object.values(objectOf(section) ?? {})) if (typeof unit === 'object' && unit !== null) for (const key of factsOf(unit).uses) used.add(key);
  USED_BY_SECTION.set(section, used);
  return used;
}

interface Collected {
  readonly uses: Set<UnitKey>;
  objects: number;
  references: number;
  operations: number;
  hasCalls: boolean;
}

/** Recursion is bounded by the depth that a document may have. */
function collect(value: object, found: Collected): void {
  found.objects++;
  if (isList(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null) collect(item, found);
    return;
  }
  const members = value as JsonObject;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (typeof member === 'object' && member !== null) {
      if (CALLING_EXTENSIONS.has(key)) found.hasCalls = true;
      collect(member, found);
    } else if (typeof member !== 'string') continue;
    else if (key === '$ref') {
      found.references++;
      addTarget(member, found.uses);
      // Calls for dynamic values, and whatever else names an operation.
    } else if (key === 'operationId') {
      found.operations++;
      found.uses.add(operationKey(member));
    }
  }
}

function addTarget(reference: string, uses: Set<UnitKey>): void {
  if (!reference.startsWith('#')) return;
  const plain = plainReference(reference);
  if (plain !== undefined) {
    uses.add(unitKey(...plain));
    return;
  }
  // A name with % in it may be written as it is.
  for (const pointer of [parsePointer(reference), parsePointer(reference.slice(1))]) {
    const [section, name] = pointer === undefined ? [] : segmentsOf(pointer);
    if (section !== undefined && name !== undefined) uses.add(unitKey(section, name));
  }
}

function declaredIn(unit: object): readonly UnitKey[] {
  if (!isObject(unit)) return NOTHING;
  let declared: UnitKey[] | undefined;
  for (const method of HTTP_METHODS) {
    const operation = memberOf(unit, method);
    const id = isObject(operation) ? textOf(memberOf(operation, 'operationId')) : undefined;
    if (id !== undefined) (declared ??= []).push(operationKey(id));
  }
  return declared ?? NOTHING;
}

const NOTHING: readonly UnitKey[] = [];

/** Of all operations with an id. */
export function operationKey(id: string): UnitKey {
  return `operation ${id}`;
}
