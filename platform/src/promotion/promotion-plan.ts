import type { StageRouteKind } from '@connector-workbench/core';
import type { LossReason } from '@connector-workbench/core/logic-apps';
import type { FileKind } from '../deployment/connector-files.js';
import type { DeploymentOutcome } from '../deployment/deployment-request.js';
import type { FileEffect } from '../deployment/plan-deployment.js';

/** What a promotion is going to do to one connector. */
export interface ConnectorPlan {
  readonly name: string;
  readonly title: string;
  readonly route: StageRouteKind;
  readonly effect: 'create' | 'update' | 'none';
  /** Undefined where it is created. */
  readonly connectorId?: string | undefined;
  /** What changes. */
  readonly files: readonly { readonly kind: FileKind; readonly effect: FileEffect }[];
  /** What somebody changed in the target meanwhile. */
  readonly drift: readonly FileKind[];
  readonly losses: readonly PlannedLoss[];
  /** The client ids of the app registration whose secret has to be given to create it. Left out where none is needed, or one was given. */
  readonly needsSecretOf?: readonly string[];
  /** What is to be known, in sentences. */
  readonly notes: readonly string[];
  /** What is different there: pointers and members of the overlay. */
  readonly overlay: readonly string[];
}

export interface PlannedLoss {
  readonly reason: LossReason;
  readonly message: string;
  readonly isAccepted: boolean;
}

/** The solution that several connectors travel in. */
export interface SolutionPlan {
  readonly uniqueName: string;
  readonly version: string;
  /** Undefined where it is installed for the first time. */
  readonly installedVersion: string | undefined;
  readonly isManaged: boolean;
  readonly mode: 'install' | 'update' | 'upgrade';
  readonly source: 'files' | 'environment';
  /** Schema names and logical names that the settings file sets. */
  readonly settings: readonly string[];
  readonly notes: readonly string[];
}

/** One connector that is planned, or why it could not be. */
export type PlannedConnector =
  | { readonly kind: 'planned'; readonly plan: ConnectorPlan; readonly requests: number }
  | { readonly kind: 'failed'; readonly name: string; readonly error: unknown; readonly requests: number };

/** Client secrets by the names of the connectors that they are for. */
export type ConnectorSecrets = ReadonlyMap<string, string>;

/** Everything that a promotion is going to do. Nothing was changed for it. */
export interface PromotionPlan {
  readonly connectors: readonly PlannedConnector[];
  readonly solution: SolutionPlan | undefined;
  /** Does what is planned, where it has not failed already. Called once. `secrets`: those that the plan says are needed. */
  carryOut(onDone?: (outcome: PromotionOutcome) => void, secrets?: ConnectorSecrets): Promise<PromotionReport>;
}

export type PromotionResult = 'created' | 'adopted' | 'updated' | 'unchanged' | 'planned' | 'failed';

/** What became of one connector. */
export interface PromotionOutcome {
  readonly name: string;
  readonly title: string | undefined;
  readonly result: PromotionResult;
  readonly route: StageRouteKind;
  readonly connectorId?: string | undefined;
  /** What changed. */
  readonly files?: ConnectorPlan['files'];
  /** How many requests were sent for it, repeated ones included; those of its solution aside. */
  readonly requests: number;
  readonly notes: readonly string[];
  /** Of a direct deployment. */
  readonly deployment?: DeploymentOutcome;
  /** Why it failed. */
  readonly error?: unknown;
}

export interface PromotionReport {
  readonly outcomes: readonly PromotionOutcome[];
  readonly solution: (SolutionPlan & { readonly requests: number; readonly result: 'imported' | 'adopted' | 'unchanged' | 'planned' | 'failed' }) | undefined;
}
