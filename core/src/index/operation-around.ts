import type { Location } from '../lint/location.js';
import { createUserFinder } from './operations-that-use.js';
import type { ConnectorIndex, ConnectorOperation } from './connector-index.js';

/** Finds the operation that a place of the definition stands in. */
export function createOperationFinder(index: ConnectorIndex): (at: Location) => ConnectorOperation | undefined {
  let byPath: ReadonlyMap<string, ConnectorOperation> | undefined;
  return (at) => {
    const [method, path, section] = outermost(at);
    if (section?.segment !== 'paths' || path === undefined || method === undefined) return undefined;
    byPath ??= new Map(index.operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
    return byPath.get(`${method.segment} ${path.segment}`);
  };
}

/** The operations that a place of the definition is a part of: one, all of a path, or those that use the shared definition, parameter or response. */
export function operationsAround(at: Location, index: ConnectorIndex): readonly ConnectorOperation[] {
  return createOperationsFinder(index)(at);
}

/** By the unit around a place. Several rules ask; each has an index of its own, and all have the operations of one lint. */
const AROUND = new WeakMap<readonly ConnectorOperation[], Map<string, readonly ConnectorOperation[]>>();

/** Finds those operations for many places. */
export function createOperationsFinder(index: ConnectorIndex): (at: Location) => readonly ConnectorOperation[] {
  const operationAround = createOperationFinder(index);
  const usersOf = createUserFinder(index);
  const find = (at: Location): readonly ConnectorOperation[] => {
    const [, name, section] = outermost(at);
    if (typeof section?.segment !== 'string' || name === undefined) return [];
    return section.segment === 'paths' ? index.operations.filter(({ path }) => path === name.segment) : usersOf(section.segment, String(name.segment));
  };
  return (at) => {
    const own = operationAround(at);
    if (own !== undefined) return [own];
    const known = AROUND.get(index.operations) ?? new Map<string, readonly ConnectorOperation[]>();
    AROUND.set(index.operations, known);
    const unit = unitAround(at);
    const operations = known.get(unit) ?? find(at);
    known.set(unit, operations);
    return operations;
  };
}

/** What `operationsAround` answers for: the operation, the path or the shared entry that a place stands in. */
export function unitAround(at: Location): string {
  const [method, name, section] = outermost(at);
  return (section?.segment === 'paths' ? (method ?? name) : name)?.pointer ?? '';
}

/** The first three steps from the root of the document to a place, the innermost first. */
function outermost(at: Location): readonly [Location | undefined, Location | undefined, Location | undefined] {
  let third: Location | undefined;
  let second: Location | undefined;
  let first: Location | undefined;
  for (let each = at; each.parent !== undefined; each = each.parent) [third, second, first] = [second, first, each];
  return [third, second, first];
}
