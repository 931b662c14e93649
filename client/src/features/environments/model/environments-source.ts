import type { Connection, Environment, KnownConnector, Permission } from '@connector-workbench/platform';
import type { OperationFacts } from '../../../presentation/operation-item.js';

/** What the view shows of an environment, and what it takes to ask for more. */
export type EnvironmentFacts = Pick<Environment, 'id' | 'displayName' | 'type' | 'region' | 'hasDataverse' | 'isDefault' | 'dataverseUrl'>;

/** What the view shows of a connector before its definition was read. */
export type ConnectorFacts = Pick<KnownConnector, 'id' | 'displayName' | 'description' | 'createdBy' | 'createdTime' | 'changedTime' | 'isSolutionAware' | 'dataverseId' | 'knownTo' | 'isManaged'>;

export interface EnvironmentContents {
  readonly connectors: readonly ConnectorFacts[];
  /** Why Dataverse could not be asked, so that only what Power Apps knows is there; undefined where it was, and where there is none. */
  readonly dataverseError?: unknown;
}

export interface SolutionFacts {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher: string | undefined;
  /** The rows of Dataverse that are part of it, as GUIDs in lower case. */
  readonly connectorIds: readonly string[];
}

/** Where the view gets its data, as one account in one cloud. Each method throws what the services throw; none of them asks anybody anything. */
export interface EnvironmentsSource {
  /** One request. */
  listEnvironments(signal: AbortSignal): Promise<readonly EnvironmentFacts[]>;
  /** One request to Power Apps, and one to Dataverse where there is one. */
  listConnectors(environment: EnvironmentFacts, signal: AbortSignal): Promise<EnvironmentContents>;
  /** Two requests. */
  listSolutions(environment: EnvironmentFacts, signal: AbortSignal): Promise<readonly SolutionFacts[]>;
  /** One request, for all connectors of the environment. */
  listConnections(environmentId: string, signal: AbortSignal): Promise<readonly Connection[]>;
  /** One request. */
  listPermissions(environmentId: string, connectorId: string, signal: AbortSignal): Promise<readonly Permission[]>;
  /** Two requests: the connector, then its definition. */
  readOperations(environmentId: string, connectorId: string, signal: AbortSignal): Promise<readonly OperationFacts[]>;
}

/** An account in a cloud, whose environments the view shows. */
export interface TreePlace {
  /** Unique among all places, and the same tomorrow. */
  readonly key: string;
  readonly cloudId: string;
  readonly cloudLabel: string;
  readonly accountId: string;
  readonly accountLabel: string;
  /** Commands work as this account in this cloud. One place is the current one. */
  readonly isCurrent: boolean;
}

export interface PlaceWithSource {
  readonly place: TreePlace;
  readonly source: EnvironmentsSource;
}
