import type { ConnectorsClient, ValidationResult } from '../connectors/connectors-client.js';
import type { DataverseClient } from '../dataverse/dataverse-client.js';
import type { EnvironmentReference } from '../environments/environment.js';
import type { Clock } from '../time/clock.js';
import type { DeployedFiles, FileHistory } from './deployed-files.js';
import type { DeploymentMemory } from './deployment-memory.js';
import type { LocalConnector } from './local-connector.js';
import type { DeploymentProgress } from './progress.js';

/** What a create and an update have in common. */
export interface DeploymentRequest {
  readonly connectors: ConnectorsClient;
  readonly cloudId: string;
  readonly environment: EnvironmentReference;
  readonly local: LocalConnector;
  /** Opens the Dataverse of the environment, for connectors of solutions. Undefined: they are refused. */
  readonly dataverse?: () => DataverseClient;
  readonly memory: DeploymentMemory;
  /** Copies of what was deployed from this computer. Undefined: what is replaced is fetched first. */
  readonly deployed?: DeployedFiles;
  /** Where what was deployed is looked for, too. */
  readonly history?: FileHistory;
  readonly clientSecret?: string;
  readonly clock: Clock;
  readonly progress?: DeploymentProgress;
  readonly signal?: AbortSignal;
}

export interface DeploymentOutcome {
  readonly connectorId: string;
  /** What the service's validation said, warnings only. */
  readonly validation: ValidationResult;
  /** Whether the service gave back the new definition; false: it still gave another one when we stopped asking. */
  readonly isServed: boolean;
  readonly notes: readonly DeploymentNote[];
  /** What has to be registered with the identity provider, for a connector that signs in with OAuth. */
  readonly redirectUrls: readonly string[];
}

export type DeploymentNote =
  /** A member of apiProperties.json that the service refuses. It stays in the local file. */
  | { readonly kind: 'left-out'; readonly member: string }
  /** Dataverse takes no client secrets: the one that was given has to be set in the environment. */
  | { readonly kind: 'secret-not-sent' }
  /** An earlier, interrupted create had worked: its connector was taken over. */
  | { readonly kind: 'adopted' };
