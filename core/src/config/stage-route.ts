import type { LossReason } from '../knowledge/loss-reasons.js';

/** How connectors reach an environment of the chain. */
export const STAGE_ROUTES = ['direct', 'solution', 'logicapp'] as const;
export type StageRouteKind = (typeof STAGE_ROUTES)[number];

/** What a stage needs for the way that it takes. */
export interface StageRoute {
  /** Undefined where the file leaves it to the default (docs/decisions/0017). */
  readonly kind: StageRouteKind | undefined;
  /** Of this stage, with what the stages before it say. */
  readonly solution: SolutionStage | undefined;
  readonly logicApp: LogicAppStage | undefined;
}

/** The solution that connectors travel in. */
export interface SolutionStage {
  /** The unique name. */
  readonly name: string;
  /** Of the publisher: what the names of its connectors begin with. Undefined only where the solution comes from an environment. */
  readonly prefix: string | undefined;
  /** The unique name of the publisher. Default: the prefix. */
  readonly publisher: string | undefined;
  readonly isManaged: boolean;
  /** An import as upgrade takes away what the new version does not have. */
  readonly isUpgrade: boolean;
  /** Packed from the files, or exported from the environment before. */
  readonly source: 'files' | 'environment';
  /** The deployment-settings file, below the folder of the configuration, with slashes. */
  readonly settings: string | undefined;
}

/** Where a custom connector of Azure Logic Apps goes. */
export interface LogicAppStage {
  /** Id or display name. */
  readonly subscription: string;
  readonly resourceGroup: string;
  /** A region, e.g. `westeurope`. */
  readonly location: string;
  /** What may get lost on the way. */
  readonly accept: readonly LossReason[];
}
