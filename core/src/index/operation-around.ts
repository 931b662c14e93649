import type { Location } from '../lint/location.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import type { ConnectorIndex, ConnectorOperation } from './connector-index.js';

/** Finds the operation that a place of the definition stands in. */
export function createOperationFinder(index: ConnectorIndex): (at: Location) => ConnectorOperation | undefined {
  let byPointer: ReadonlyMap<string, ConnectorOperation> | undefined;
  return (at) => {
    const [first, path, method] = segmentsTo(at);
    if (first !== 'paths' || path === undefined || method === undefined) return undefined;
    byPointer ??= new Map(index.operations.map((operation) => [operation.at.pointer, operation]));
    return byPointer.get(pointerOf([first, path, method]));
  };
}

function segmentsTo(at: Location): readonly PointerSegment[] {
  const segments: PointerSegment[] = [];
  for (let each = at; each.parent !== undefined; each = each.parent) segments.unshift(each.segment);
  return segments;
}
