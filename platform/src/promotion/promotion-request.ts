import type { EnvironmentConfig } from '@connector-workbench/core';
import type { LossReason } from '@connector-workbench/core/logic-apps';
import type { Platform } from '../create-platform.js';
import type { DeployedFiles } from '../deployment/deployed-files.js';
import type { DeploymentPlan } from '../deployment/plan-deployment.js';
import type { DeploymentRequest } from '../deployment/deployment-request.js';
import type { DeploymentStep } from '../deployment/progress.js';
import type { Environment } from '../environments/environment.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { ImportMemory } from '../solutions/import-memory.js';
import type { SolutionStep } from '../solutions/solution-progress.js';
import type { Clock } from '../time/clock.js';
import type { ChosenRoute } from './choose-route.js';
import type { PromotedConnector } from './promoted-connector.js';

/** The services as one connector uses them, or one solution. */
export interface PromotionServices {
  readonly services: Pick<Platform, 'cloud' | 'connectors' | 'dataverse' | 'logicApps'>;
  /** How many requests it has sent, repeated ones included. */
  readonly requests: () => number;
}

/** What connectors go to. */
export type PromotionTarget =
  | { readonly kind: 'environment'; readonly environment: Environment; readonly config: EnvironmentConfig | undefined }
  | { readonly kind: 'resource-group'; readonly config: EnvironmentConfig };

/** Several connectors, and the next stage of their chain. */
export interface PromotionRequest {
  readonly connectors: readonly PromotedConnector[];
  readonly from: { readonly environment: Environment; readonly config: EnvironmentConfig | undefined } | undefined;
  readonly to: PromotionTarget;
  readonly route: ChosenRoute;
  /** Called for each connector, and for a solution. They share their gate and their sign-in. */
  readonly open: () => PromotionServices;
  /** How many connectors are worked on at once. */
  readonly concurrency: number;
  readonly fileSystem: ProjectFileSystem;
  readonly clientSecret?: string | undefined;
  readonly clock: Clock;
  /** Gives a new GUID. */
  readonly newId: () => string;
  readonly signal?: AbortSignal;
  readonly allow: PromotionAllowances;
  /** Why the service would refuse the connector, as the rules know; undefined where nothing is known. It is not sent, then. */
  readonly refusalOf: (connector: PromotedConnector, inStage: PromotedConnector['project']) => string | undefined;
  /** Copies of what was deployed from this computer to an environment. Undefined: what is replaced is fetched first. */
  readonly copies?: (environment: Environment) => DeployedFiles | undefined;
  /** Keeps what is replaced, for a rollback. Answers with what a person should know about it. */
  readonly keepPrevious: (plan: DeploymentPlan, request: DeploymentRequest) => Promise<string | undefined>;
  readonly importMemory: (solution: string) => ImportMemory;
  /** The text of a deployment-settings file, by its path below the configuration. Throws a PlatformError where it cannot be read. */
  readonly readSettings: (path: string) => Promise<string>;
  readonly progress?: (connector: string, step: PromotionProgressStep) => void;
}

export type PromotionProgressStep = DeploymentStep | SolutionStep | 'compare-with-source' | 'read-resource' | 'write-resource';

/** What somebody has said may happen. */
export interface PromotionAllowances {
  /** Promotes also what the environment before does not have. */
  readonly anySource: boolean;
  /** Replaces what was changed in the target meanwhile. */
  readonly drift: boolean;
  /** What may get lost on the way to Logic Apps, beside what the chain accepts. */
  readonly losses: readonly LossReason[];
}
