import { isObject, memberOf, objectOf } from '../lint/json-object.js';
import type { ConnectorIndex, ConnectorOperation } from './connector-index.js';
import { factsOf, UNIT_SECTIONS, unitKey, type UnitKey } from './unit-facts.js';

/** Finds the operations that refer to an entry of a shared section (`definitions`, `parameters`, `responses`), through other entries, too. */
export type UserFinder = (section: string, name: string) => readonly ConnectorOperation[];

/** For the entries of one definition. Who uses what is put together when it is first asked for. */
export function createUserFinder(index: ConnectorIndex): UserFinder {
  return (section, name) => {
    const [first] = index.operations;
    if (first === undefined || !UNIT_SECTIONS.has(section) || section === 'paths') return [];
    const root = objectOf(first.at.document.value) ?? {};
    const reaching = new Set<UnitKey>([unitKey(section, name)]);
    const users = [...UNIT_SECTIONS].map((each) => ({ section: each, byKey: usersIn(memberOf(root, each)) }));
    const paths = new Set<string>();
    // A set that grows while it is read is read to its end.
    for (const target of reaching) {
      for (const { section: each, byKey } of users) {
        for (const user of byKey.get(target) ?? []) {
          if (each === 'paths') paths.add(user);
          else reaching.add(unitKey(each, user));
        }
      }
    }
    const usesIt = (value: unknown): boolean => typeof value === 'object' && value !== null && [...factsOf(value).uses].some((key) => reaching.has(key));
    return index.operations.filter(({ path, value, item }) => paths.has(path) && (usesIt(value) || usesIt(item.parameters) || usesIt(item['x-ms-notification-content'])));
  };
}

/** Sections of which nothing changed are the same objects as before. */
const USERS_IN = new WeakMap<object, ReadonlyMap<UnitKey, readonly string[]>>();

/** The names of the members of a section by what they use. */
function usersIn(section: unknown): ReadonlyMap<UnitKey, readonly string[]> {
  if (!isObject(section)) return new Map();
  const known = USERS_IN.get(section);
  if (known !== undefined) return known;
  const users = new Map<UnitKey, string[]>();
  for (const [name, unit] of Object.entries(section)) {
    if (!isObject(unit)) continue;
    for (const key of factsOf(unit).uses) {
      const names = users.get(key);
      if (names === undefined) users.set(key, [name]);
      else names.push(name);
    }
  }
  USERS_IN.set(section, users);
  return users;
}
