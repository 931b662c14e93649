import type { EnvironmentConfig, StageRouteKind } from '@connector-workbench/core';
import type { Environment } from '../environments/environment.js';

/** Why a stage takes its route. */
export type RouteReason =
  /** connector.config.json says so. */
  | 'configured'
  | 'first-stage'
  | 'no-dataverse'
  /** The chain names no solution that the connectors could travel in. */
  | 'no-solution'
  | 'default-solution'
  /** The environment is not in the chain. */
  | 'no-chain';

export interface ChosenRoute {
  readonly kind: StageRouteKind;
  readonly reason: RouteReason;
}

/**
 * How connectors reach a stage (docs/decisions/0017): as the chain says; else directly where it is the first one, has no Dataverse, or the chain
 * names no solution; else in the solution.
 */
export function chooseRoute(chain: readonly EnvironmentConfig[], stage: EnvironmentConfig | undefined, environment: Pick<Environment, 'hasDataverse' | 'dataverseUrl'> | undefined): ChosenRoute {
  if (stage === undefined) return { kind: 'direct', reason: 'no-chain' };
  if (stage.route.kind !== undefined) return { kind: stage.route.kind, reason: 'configured' };
  if (chain[0] === stage) return { kind: 'direct', reason: 'first-stage' };
  if (environment?.dataverseUrl === undefined) return { kind: 'direct', reason: 'no-dataverse' };
  return stage.route.solution === undefined ? { kind: 'direct', reason: 'no-solution' } : { kind: 'solution', reason: 'default-solution' };
}
