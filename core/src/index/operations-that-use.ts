import { isObject, memberOf, objectOf } from '../lint/json-object.js';
import type { ConnectorIndex, ConnectorOperation } from './connector-index.js';
import { factsOf, UNIT_SECTIONS, unitKey, type UnitKey } from './unit-facts.js';

/** The operations that refer to an entry of a shared section (`definitions`, `parameters`, `responses`), through other entries, too. */
export function operationsThatUse(section: string, name: string, index: ConnectorIndex): readonly ConnectorOperation[] {
  const [first] = index.operations;
  if (first === undefined || !UNIT_SECTIONS.has(section) || section === 'paths') return [];
  const root = objectOf(first.at.document.value) ?? {};
  const reaching = new Set<UnitKey>([unitKey(section, name)]);
  const shared = [...UNIT_SECTIONS].filter((each) => each !== 'paths').flatMap((each) => Object.entries(objectOf(memberOf(root, each)) ?? {}).flatMap(([key, value]) => (isObject(value) ? [{ key: unitKey(each, key), uses: factsOf(value).uses }] : [])));
  // A set that grows while it is read is read to its end.
  for (const target of reaching) for (const { key, uses } of shared) if (uses.has(target)) reaching.add(key);
  // The parameters of a path are a list.
  const usesIt = (value: unknown): boolean => typeof value === 'object' && value !== null && meets(factsOf(value).uses, reaching);
  const paths = objectOf(memberOf(root, 'paths')) ?? {};
  return index.operations.filter(({ value, path }) => usesIt(value) || usesIt(objectOf(paths[path])?.parameters) || usesIt(objectOf(paths[path])?.['x-ms-notification-content']));
}

function meets(uses: ReadonlySet<UnitKey>, reaching: ReadonlySet<UnitKey>): boolean {
  for (const key of reaching) if (uses.has(key)) return true;
  return false;
}
