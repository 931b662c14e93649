import type { OperationFacts } from '../../presentation/operation-item.js';

/** What the view shows of an environment. */
export interface EnvironmentFacts {
  readonly id: string;
  readonly displayName: string;
  /** Production, Sandbox, Trial, … as the service names it. */
  readonly type: string;
  readonly region: string | undefined;
  readonly hasDataverse: boolean;
  readonly isDefault: boolean;
}

/** What the view shows of a connector before its definition was read. */
export interface ConnectorFacts {
  readonly id: string;
  readonly displayName: string;
}

/** Where the view gets its data. Each method throws what the services throw; none of them asks anybody anything. */
export interface EnvironmentsSource {
  listEnvironments(signal: AbortSignal): Promise<readonly EnvironmentFacts[]>;
  listConnectors(environmentId: string, signal: AbortSignal): Promise<readonly ConnectorFacts[]>;
  readOperations(environmentId: string, connectorId: string, signal: AbortSignal): Promise<readonly OperationFacts[]>;
}
