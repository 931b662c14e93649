import type { ConnectionHealth, Permission } from '@connector-workbench/platform';
import type { OperationFacts } from '../../../presentation/operation-item.js';
import type { Loaded } from '../../../trees/lazy-values.js';
import type { ConnectorNode } from './environments-node.js';

/** What is known of a connector at this moment; undefined for what nobody has asked for, or is still on its way. */
export interface KnownDetails {
  readonly health: ConnectionHealth | undefined;
  readonly connectionsFailed: boolean;
  readonly permissions: Loaded<readonly Permission[]> | undefined;
  readonly operations: Loaded<readonly OperationFacts[]> | undefined;
}

/** What an item shows beside its node. */
export interface PresentationState {
  readonly chosenEnvironmentId: string | undefined;
  isPinned(cloudId: string, environmentId: string, connectorId?: string): boolean;
  detailsOf(node: ConnectorNode): KnownDetails;
  /** A day as people write it, from ISO 8601. */
  formatDate(time: string): string;
  /** How long ago something was, in words. `at` in milliseconds since 1970. */
  formatAge(at: number): string;
}
