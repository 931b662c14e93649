import type { Location } from '../lint/location.js';
import { operationsThatUse } from './operations-that-use.js';
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
  const own = createOperationFinder(index)(at);
  if (own !== undefined) return [own];
  const [, name, section] = outermost(at);
  if (typeof section?.segment !== 'string' || name === undefined) return [];
  return section.segment === 'paths' ? index.operations.filter(({ path }) => path === name.segment) : operationsThatUse(section.segment, String(name.segment), index);
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
