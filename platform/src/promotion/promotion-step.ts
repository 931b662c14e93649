import type { EnvironmentConfig } from '@connector-workbench/core';
import { PlatformError } from '../errors/platform-error.js';

/** From where to where connectors go, as ids or display names of environments. */
export interface PromotionStep {
  /** Undefined where nothing comes before it. */
  readonly from: string | undefined;
  readonly to: string;
}

/** The chain that all of these connectors have, and the step in it. */
export interface PromotionWay extends PromotionStep {
  /** Empty where there is no chain. */
  readonly chain: readonly EnvironmentConfig[];
  /** What the chain says of the environments; undefined where it does not name them. */
  readonly stage: EnvironmentConfig | undefined;
  readonly source: EnvironmentConfig | undefined;
}

/**
 * The way that all connectors go. Without `from`, it is the environment before; connectors of Logic Apps are a branch that nothing comes
 * from. Throws a PlatformError (`not-promotable`) where the way leads backwards, out of the chain, or to different places.
 */
export function findWay(chains: readonly (readonly EnvironmentConfig[])[], { from, to }: { readonly from?: string | undefined; readonly to: string }): PromotionWay {
  const ways = chains.map((chain) => wayIn(chain, from, to));
  const [first, ...others] = new Map(ways.map((way) => [JSON.stringify([way.from, way.to, way.stage?.route]).toLowerCase(), way])).values();
  if (first === undefined) throw refused('There is no connector here. Name folders of connectors.');
  if (others.length > 0) throw refused(`"${to}" is not the same environment for all of these connectors, as their connector.config.json files say. Promote them one after the other.`);
  return first;
}

function wayIn(chain: readonly EnvironmentConfig[], from: string | undefined, to: string): PromotionWay {
  if (chain.length === 0) return { from, to, chain, stage: undefined, source: undefined };
  const target = positionIn(chain, to);
  if (target < 0) throw refused(`There is no environment "${to}" in the chain of connector.config.json: ${shown(chain)}.`);
  const position = from === undefined ? chain.slice(0, target).findLastIndex(({ route }) => route.kind !== 'logicapp') : positionIn(chain, from);
  if (from !== undefined && position < 0) throw refused(`There is no environment "${from}" in the chain of connector.config.json: ${shown(chain)}.`);
  if (position >= target) throw refused(`"${from ?? ''}" does not come before "${to}" in the chain of connector.config.json: ${shown(chain)}.`);
  const source = chain[position];
  if (source?.route.kind === 'logicapp') throw refused(`Nothing is promoted from "${source.name}", which is a resource group of Azure: what Logic Apps cannot hold is missing there. Name an environment with --from.`);
  const stage = chain[target];
  return { from: source?.environment, to: stage?.environment ?? to, chain, stage, source };
}

function positionIn(chain: readonly EnvironmentConfig[], wanted: string): number {
  const key = wanted.toLowerCase();
  return chain.findIndex(({ name, environment }) => name.toLowerCase() === key || environment.toLowerCase() === key);
}

function shown(chain: readonly EnvironmentConfig[]): string {
  return chain.map(({ name }) => name).join(' → ');
}

function refused(reason: string): PlatformError {
  return new PlatformError('not-promotable', { data: { reason } });
}
