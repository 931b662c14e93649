import type { DeploymentPlan, DeploymentRequest, KeptPlace } from '@connector-workbench/platform';
import type { DeploymentParts } from './deployment-parts.js';

export function keptPlaceOf({ cloudId, environment }: Pick<DeploymentRequest, 'cloudId' | 'environment'>, connectorId: string): KeptPlace {
  return { cloudId, environmentId: environment.id, connectorId };
}

/** Keeps what is there before it is replaced, for a rollback. What cannot be kept is logged, and stops nothing. */
export async function keepPrevious({ states, log }: Pick<DeploymentParts, 'states' | 'log'>, request: DeploymentRequest, { connector, previous }: DeploymentPlan): Promise<void> {
  if (previous === undefined) {
    log.warn(`What “${connector.displayName}” was is not kept: the service has no original definition of it.`);
    return;
  }
  try {
    await states.keep(keptPlaceOf(request, connector.id), previous, new Date(request.clock.now()).toISOString());
  } catch (error) {
    log.warn(`What “${connector.displayName}” was could not be kept: ${String(error)}`);
  }
}
