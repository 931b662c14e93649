import type { Connector } from '../connectors/connector.js';
import type { ConnectorFiles, FileKind } from './connector-files.js';
import type { FileHashes } from './deployments-file.js';

/**
 * A file in three ways: as last known (base), here (local), there (environment).
 * `unknown-base`: local and environment differ, and nothing was remembered that could tell who changed it.
 */
export type FileState = 'same' | 'changed-locally' | 'changed-in-environment' | 'changed-in-both' | 'unknown-base';

/** What a deployment does to a file in the environment. */
export type FileEffect = 'none' | 'add' | 'replace' | 'remove' | 'keep';

export interface PlannedFile {
  readonly kind: FileKind;
  readonly state: FileState;
  readonly effect: FileEffect;
}

/** What an update would change. Made without changing anything. */
export interface DeploymentPlan {
  readonly connector: Connector;
  readonly files: readonly PlannedFile[];
  /** The files somebody changed there, or of which that cannot be told: an update would replace those changes. */
  readonly drift: readonly FileKind[];
  readonly hasChanges: boolean;
  /** What is there now: deploying it again is the way back. Kept by the caller, where it keeps private things; undefined where the definition could not be read. */
  readonly previous: ConnectorFiles | undefined;
  readonly localHashes: FileHashes;
}
