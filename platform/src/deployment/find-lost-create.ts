import { decodeText } from '@connector-workbench/core';
import type { ConnectorSummary } from '../connectors/connector.js';
import { isPlatformError } from '../errors/platform-error.js';
import { definitionHash } from './content-hash.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { PendingCreate } from './deployments-file.js';

/** How far the clocks of this computer and of the service may differ. */
const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/**
 * The connector that an interrupted create made: same title, same creator, not there before, made since, and with the same definition.
 * Undefined where there is none in the list.
 */
export async function findLostCreate(request: DeploymentRequest, pending: PendingCreate, list: readonly ConnectorSummary[]): Promise<string | undefined> {
  for (const candidate of list.filter((each) => mayBeFrom(pending, each))) {
    if (await hasDefinition(request, candidate, pending)) return candidate.id;
  }
  return undefined;
}

function mayBeFrom(pending: PendingCreate, connector: ConnectorSummary): boolean {
  const created = Date.parse(connector.createdTime ?? '');
  return connector.displayName === pending.title
    && connector.createdBy.id?.toLowerCase() === pending.createdBy.toLowerCase()
    && !pending.knownIds.includes(connector.id)
    && (Number.isNaN(created) || created >= Date.parse(pending.startedAt) - CLOCK_TOLERANCE_MS);
}

async function hasDefinition({ connectors, environment, signal }: DeploymentRequest, candidate: ConnectorSummary, pending: PendingCreate): Promise<boolean> {
  try {
    const bytes = await connectors.readDefinition(await connectors.get(environment.id, candidate.id, signal), signal);
    return definitionHash(decodeText(bytes).text) === pending.definition;
  } catch (error) {
    if (isPlatformError(error, 'not-found', 'definition-missing')) return false;
    throw error;
  }
}
