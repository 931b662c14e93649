import { type AccountStates, type DeploymentPlan, type DeploymentRequest, keptPlaceOf } from '@connector-workbench/platform';
import type { Logger } from '../infrastructure/logger.js';

/** Keeps what is there before it is replaced, for a rollback. What cannot be kept is logged, and stops nothing. */
export async function keepPrevious({ states, log }: { readonly states: Pick<AccountStates, 'previous'>; readonly log: Pick<Logger, 'warn'> }, request: Pick<DeploymentRequest, 'cloudId' | 'environment' | 'clock'>, { connector, previous }: Pick<DeploymentPlan, 'connector' | 'previous'>): Promise<void> {
  if (previous === undefined) {
    log.warn(`What “${connector.displayName}” was is not kept: the service has no original definition of it.`);
    return;
  }
  try {
    await states.previous.keep(keptPlaceOf(request, connector.id), previous, new Date(request.clock.now()).toISOString());
  } catch (error) {
    log.warn(`What “${connector.displayName}” was could not be kept: ${String(error)}`);
  }
}
