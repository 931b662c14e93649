import type { OperationHashes } from '@connector-workbench/core';
import type { FileKind } from './connector-files.js';

/** `sha256-` and the digest in base64, of a content without its accidents (formatting, order of keys, line endings). */
export type ContentHash = string;
export type FileHashes = Readonly<Partial<Record<FileKind, ContentHash>>>;

/** What is remembered of a connector in one environment. */
export interface DeploymentRecord {
  readonly environmentName?: string;
  /** The id of the cloud. */
  readonly cloud?: string;
  readonly connectorId: string;
  readonly displayName?: string;
  /** When the service last changed the connector, as far as we know: it was read back then, and `environment` holds what it was. ISO 8601. */
  readonly changedTime?: string;
  /** When it was last downloaded or deployed from here. ISO 8601. */
  readonly at?: string;
  /** The local files then. */
  readonly local?: FileHashes;
  /** What the service had then. It writes some things its own way, so that these need not be equal to the local ones. */
  readonly environment?: FileHashes;
  /** The operations of the local definition then, so that each can be told from what it is now. Files of older versions have none. */
  readonly operations?: OperationHashes;
}

/** A create that was begun and not finished: what a re-run looks for before it creates anything. */
export interface PendingCreate {
  readonly environmentName?: string;
  readonly cloud?: string;
  readonly title: string;
  /** The object id of the account. */
  readonly createdBy: string;
  /** ISO 8601, by the clock of this computer. */
  readonly startedAt: string;
  readonly definition: ContentHash;
  /** Connectors of the same title that were there before. */
  readonly knownIds: readonly string[];
}

/**
 * connector.deployments.json: what was deployed where. Made to be committed, so it holds no secrets.
 * `{ "version": 1, "environments": { "<environment id>": { "environmentName", "cloud", "connectorId", … } }, "pending": { "<environment id>": { … } } }`
 */
export interface DeploymentsFile {
  readonly version: 1;
  readonly environments: Readonly<Record<string, DeploymentRecord>>;
  readonly pending: Readonly<Record<string, PendingCreate>>;
}

export const DEPLOYMENTS_FILE_NAME = 'connector.deployments.json';
