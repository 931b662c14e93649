import type { ConnectorSummary } from '../connectors/connector.js';
import { namingSteps } from '../errors/naming-steps.js';
import { PlatformError } from '../errors/platform-error.js';
import type { DeploymentRequest } from './deployment-request.js';
import { findNamed } from './settings-memory.js';

/** Whether a deployment creates the connector, or updates one that is there. */
export type DeploymentRoute =
  | { readonly kind: 'update'; readonly connectorId: string }
  /** `existing`: the connectors that are there, so that they need not be asked for again. */
  | { readonly kind: 'create'; readonly existing: readonly ConnectorSummary[] };

/**
 * The remembered connector is updated, else the one that settings.json names, else the only one of the title. Where an earlier create got no answer, creating it again finds what
 * that made. Throws a PlatformError (`not-deployed`) where several have the title. Step: search-existing (where nothing is remembered).
 */
export function findRoute(request: DeploymentRequest): Promise<DeploymentRoute> {
  return namingSteps(request, route);
}

async function route({ connectors, environment, memory, local, progress, signal }: DeploymentRequest): Promise<DeploymentRoute> {
  const remembered = await memory.read();
  const record = remembered.environments[environment.id];
  if (record !== undefined) return { kind: 'update', connectorId: record.connectorId };
  progress?.('search-existing');
  const existing = await connectors.list(environment.id, signal);
  if (remembered.pending[environment.id] !== undefined) return { kind: 'create', existing };
  const named = findNamed(remembered, environment.id, existing);
  if (named !== undefined) return { kind: 'update', connectorId: named.id };
  const [only, ...others] = existing.filter(({ displayName }) => displayName === local.title);
  if (only === undefined) return { kind: 'create', existing };
  if (others.length > 0) throw new PlatformError('not-deployed', { data: { environment: environment.displayName } });
  return { kind: 'update', connectorId: only.id };
}
