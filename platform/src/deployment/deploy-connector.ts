import { redirectUrlsOf } from '../connectors/redirect-urls.js';
import { PlatformError } from '../errors/platform-error.js';
import type { DeploymentOutcome, DeploymentRequest } from './deployment-request.js';
import type { DeploymentPlan } from './plan-deployment.js';
import { readBack, recordOf } from './read-back.js';
import { leftOutNotes, uploadFiles, validateFirst } from './upload-connector.js';

export interface DeployRequest extends DeploymentRequest {
  /** From `planDeployment`, of the same local files. */
  readonly plan: DeploymentPlan;
  /** Changes that were made in the environment are replaced. Default: they stop it. */
  readonly acceptDrift?: boolean;
}

/**
 * Updates the connector as planned. Throws a PlatformError: `drift` before anything is sent, `service-refused` with the findings of the
 * service's validation before anything is changed, and what the service answers. It can be run again after every failure: an update
 * that arrived twice is one. Steps: validate, (prepare-upload, upload-icon, upload-script,) update, read-back, remember.
 */
export async function deployConnector(request: DeployRequest): Promise<DeploymentOutcome> {
  const { plan, connectors, environment, memory, progress, signal } = request;
  if (plan.drift.length > 0 && request.acceptDrift !== true) throw driftError(request);
  const validation = await validateFirst(request);
  const upload = await uploadFiles(request, iconChanges(plan));
  progress?.('update');
  await connectors.update(environment.id, plan.connector.id, upload, signal);
  const seen = await readBack(request, plan.connector.id);
  progress?.('remember');
  await memory.change(environment.id, { record: recordOf(request, seen) });
  return { connectorId: plan.connector.id, validation, isServed: seen.isServed, notes: leftOutNotes(request), redirectUrls: redirectUrlsOf(seen.connector, request.cloudId) };
}

/** An update that names no icon keeps the one that is there. */
function iconChanges(plan: DeploymentPlan): boolean {
  const effect = plan.files.find((file) => file.kind === 'icon')?.effect;
  return effect === 'add' || effect === 'replace';
}

function driftError({ plan, environment }: DeployRequest): PlatformError {
  return new PlatformError('drift', { data: { connector: plan.connector.displayName, environment: environment.displayName, files: plan.drift.join(', ') } });
}
