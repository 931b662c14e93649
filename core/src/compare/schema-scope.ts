import type { ConnectorIndex } from '../index/connector-index.js';
import type { Scope } from './change-list.js';

/** What a comparison of schemas takes along. */
export interface SchemaScope extends Scope {
  readonly direction: 'input' | 'output';
  readonly before: Pick<ConnectorIndex, 'resolve'>;
  readonly after: Pick<ConnectorIndex, 'resolve'>;
  /** The pairs of schemas that were compared, so that one that contains itself comes to an end. */
  readonly seen: SeenPairs;
}

export type SeenPairs = Map<object, Set<object>>;
