import { decodeText } from '@connector-workbench/core';
import { redirectUrlsOf } from '../connectors/redirect-urls.js';
import { namingSteps } from '../errors/naming-steps.js';
import { PlatformError } from '../errors/platform-error.js';
import { findUpdateRoute, rowChange } from './deploy-to-dataverse.js';
import type { DeploymentNote, DeploymentOutcome, DeploymentRequest } from './deployment-request.js';
import { bytesOfLocal } from './known-bytes.js';
import { type DeploymentPlan, hasNoRecord } from './plan-deployment.js';
import { readBack, recordOf, type StateBefore } from './read-back.js';
import { ACCEPTED, isAcceptedElsewhere, leftOutNotes, uploadFiles, validateFirst } from './upload-connector.js';

export interface DeployRequest extends DeploymentRequest {
  /** From `planDeployment`, of the same local files. */
  readonly plan: DeploymentPlan;
  /** Changes that were made in the environment are replaced. Default: they stop it. */
  readonly acceptDrift?: boolean;
}

/**
 * Updates the connector as planned; one that belongs to an unmanaged solution in Dataverse. Throws a PlatformError: `drift`, `managed-connector` and
 * `solution-connector` before anything is sent, `service-refused` with the findings of the
 * service's validation before anything is changed, and what the service answers. It can be run again after every failure: an update
 * that arrived twice is one. Steps: (validate, where the definition is one that the cloud has not accepted yet,) (prepare-upload, upload-icon, upload-script,) update, read-back, remember.
 */
export function deployConnector(request: DeployRequest): Promise<DeploymentOutcome> {
  return namingSteps(request, deploy);
}

async function deploy(request: DeployRequest): Promise<DeploymentOutcome> {
  const { plan, environment, memory, progress, signal } = request;
  if (plan.drift.length > 0 && request.acceptDrift !== true) throw driftError(request);
  const route = await findUpdateRoute(request, plan.connector);
  // The environment has accepted a definition that is there.
  const isValidated = plan.files.some(({ kind, effect }) => kind === 'definition' && effect === 'none');
  const validation = isValidated || isAcceptedElsewhere(await memory.read(), request) ? ACCEPTED : await validateFirst(request);
  if (route.kind === 'dataverse') {
    progress?.('update');
    await route.dataverse.updateConnector(route.row.id, rowChange(request.local, route.row, iconChanges(plan)), signal);
  } else await updateInPowerApps(request);
  const seen = await readBack(request, plan.connector.id, stateBefore(plan));
  progress?.('remember');
  await memory.change(environment.id, { record: recordOf(request, seen) });
  await request.deployed?.write(plan.connector.id, bytesOfLocal(request.local));
  const secret: readonly DeploymentNote[] = route.kind === 'dataverse' && request.clientSecret !== undefined ? [{ kind: 'secret-not-sent' }] : [];
  return { connectorId: plan.connector.id, validation, isServed: seen.isServed, notes: [...leftOutNotes(request), ...secret], redirectUrls: redirectUrlsOf(seen.connector, request.cloudId) };
}

async function updateInPowerApps(request: DeployRequest): Promise<void> {
  const { plan, connectors, environment, progress, signal } = request;
  const upload = await uploadFiles(request, iconChanges(plan));
  progress?.('update');
  await connectors.update(environment.id, plan.connector.id, upload, signal);
}

function stateBefore({ connector, previous }: DeploymentPlan): StateBefore {
  return { changedTime: connector.changedTime, definitionText: previous === undefined ? undefined : decodeText(previous.definition.bytes).text };
}

/** An update that names no icon keeps the one that is there. */
function iconChanges(plan: DeploymentPlan): boolean {
  const effect = plan.files.find((file) => file.kind === 'icon')?.effect;
  return effect === 'add' || effect === 'replace';
}

/** What a deployment or a deletion stops with where `plan.drift` is not accepted. */
export function driftError({ plan, environment }: Pick<DeployRequest, 'plan' | 'environment'>): PlatformError {
  return new PlatformError(hasNoRecord(plan) ? 'drift-unknown' : 'drift', { data: { connector: plan.connector.displayName, environment: environment.displayName, files: plan.drift.join(', ') } });
}
