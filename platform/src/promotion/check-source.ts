import type { EnvironmentConfig } from '@connector-workbench/core';
import { hashesOfLocal } from '../deployment/content-hash.js';
import { planDeployment } from '../deployment/plan-deployment.js';
import type { Environment } from '../environments/environment.js';
import { localConnectorOf, projectInEnvironment } from '../deployment/project-in-environment.js';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';
import { comparedWithRow } from './compare-with-row.js';

/**
 * What is promoted is what the environment before has: remembered where it was deployed from here, else asked of it. Throws a PlatformError:
 * `source-differs` where it has something else, `not-in-source` where it has nothing.
 */
export async function checkSource(connector: PromotedConnector, request: PromotionRequest, { services }: PromotionServices): Promise<void> {
  const { from, signal } = request;
  if (from === undefined || request.allow.anySource) return;
  request.progress?.(connector.name, 'compare-with-source');
  const project = await projectInEnvironment(connector.project, from.config);
  const local = await localConnectorOf(project, request.fileSystem, signal);
  const remembered = (await connector.memory.read()).environments[from.environment.id]?.local;
  const different = remembered === undefined
    ? await differencesThere({ ...connector, project }, from, request, services)
    : differencesBetween(remembered, hashesOfLocal(local));
  if (different.length > 0) throw new PlatformError('source-differs', { data: { environment: from.environment.displayName, files: different.join(', ') } });
}

async function differencesThere(connector: PromotedConnector, from: { readonly environment: Environment; readonly config: EnvironmentConfig | undefined }, request: PromotionRequest, services: PromotionServices['services']): Promise<readonly string[]> {
  const { environment } = from;
  const local = await localConnectorOf(connector.project, request.fileSystem, request.signal);
  try {
    const { connector: there, files } = await planDeployment({
      connectors: services.connectors, cloudId: services.cloud.id, environment, local, memory: connector.memory, clock: request.clock, ...(request.signal === undefined ? {} : { signal: request.signal }),
    });
    const { dataverseId } = there;
    // Solutions hold less than apiProperties.json: only what they hold can differ.
    if (there.isSolutionAware && dataverseId !== undefined && environment.dataverseUrl !== undefined) return await comparedWithRow(connector, local, await services.dataverse(environment).connector(dataverseId, request.signal));
    return files.filter(({ effect }) => effect !== 'none' && effect !== 'keep').map(({ kind }) => kind);
  } catch (error) {
    if (!isPlatformError(error, 'not-deployed', 'not-found')) throw error;
    throw new PlatformError('not-in-source', { data: { environment: environment.displayName }, cause: error });
  }
}

function differencesBetween(a: Readonly<Record<string, string | undefined>>, b: Readonly<Record<string, string | undefined>>): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((kind) => a[kind] !== b[kind]);
}
