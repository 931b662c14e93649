import type { EnvironmentConfig } from '@connector-workbench/core';
import type { LoadedProject } from '../deployment/project-in-environment.js';
import { environmentNamed } from '../deployment/project-in-environment.js';
import { UsageError } from '../exit-code.js';

/** From where to where, as ids or display names of environments. */
export interface PromotionRoute {
  /** Undefined for the first environment of a chain: nothing comes before it. */
  readonly from: string | undefined;
  readonly to: string;
}

/** The way that all connectors go. Throws a UsageError where it leads backwards, out of the chain, or to different places. */
export function routeOf(projects: readonly Pick<LoadedProject, 'environments'>[], { from, to }: { readonly from?: string; readonly to: string }): PromotionRoute {
  const routes = projects.map(({ environments }) => routeInChain(environments, from, to));
  const distinct = new Map(routes.map((route) => [JSON.stringify([route.from, route.to]).toLowerCase(), route]));
  const [first, ...others] = distinct.values();
  if (first === undefined) throw new UsageError('There is no connector here. Name folders of connectors.');
  if (others.length > 0) throw new UsageError(`"${to}" is not the same environment for all of these connectors, as their connector.config.json files say. Promote them one after the other.`);
  return first;
}

function routeInChain(chain: readonly EnvironmentConfig[], from: string | undefined, to: string): PromotionRoute {
  if (chain.length === 0) return { from, to };
  const target = positionOf(chain, to);
  if (target < 0) throw new UsageError(`There is no environment "${to}" in the chain of connector.config.json: ${chain.map(({ name }) => name).join(' → ')}.`);
  const source = from === undefined ? target - 1 : positionOf(chain, from);
  if (from !== undefined && source < 0) throw new UsageError(`There is no environment "${from}" in the chain of connector.config.json: ${chain.map(({ name }) => name).join(' → ')}.`);
  if (source >= target) throw new UsageError(`"${from ?? ''}" does not come before "${to}" in the chain of connector.config.json: ${chain.map(({ name }) => name).join(' → ')}.`);
  return { from: chain[source]?.environment, to: environmentNamed(to, chain) };
}

function positionOf(chain: readonly EnvironmentConfig[], wanted: string): number {
  const key = wanted.toLowerCase();
  return chain.findIndex(({ name, environment }) => name.toLowerCase() === key || environment.toLowerCase() === key);
}
