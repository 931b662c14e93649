import { decodeText } from '@connector-workbench/core';
import type { Connector } from '../connectors/connector.js';
import { isPlatformError } from '../errors/platform-error.js';
import { definitionHash, hashesOf, hashesOfLocal } from './content-hash.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { DeploymentRecord, FileHashes } from './deployments-file.js';
import { toFiles } from './download-connector.js';

/** Milliseconds before each further look. Users report minutes to a day before an update shows; so long nobody waits. */
const WAITS = [1000, 2000, 4000] as const;

export interface ReadBack {
  readonly connector: Connector;
  readonly isServed: boolean;
  readonly environmentHashes: FileHashes;
}

/** Asks the service for the connector until it gives back the definition that was sent, or some seconds have passed. Step: read-back. */
export async function readBack(request: DeploymentRequest, connectorId: string): Promise<ReadBack> {
  request.progress?.('read-back');
  const sent = definitionHash(request.local.definitionText);
  for (let count = 0; ; count++) {
    const seen = await look(request, connectorId, sent);
    const wait = WAITS[count];
    if (seen.isServed || wait === undefined) return seen;
    await request.clock.sleep(wait, request.signal);
  }
}

/**
 * Icon and script are kept byte for byte, so that what was sent is what is there. A definition that is not served yet counts as there: should
 * it never come, the next plan shows that the environment has something else.
 */
async function look(request: DeploymentRequest, connectorId: string, sent: string): Promise<ReadBack> {
  const { connectors, environment, local, signal } = request;
  const connector = await connectors.get(environment.id, connectorId, signal);
  const definition = await definitionOf(request, connector);
  const isServed = definition !== undefined && definitionHash(decodeText(definition).text) === sent;
  const files = toFiles(connector, { definition: new TextEncoder().encode(local.definitionText), icon: local.files.icon?.bytes, script: local.files.script?.bytes });
  return { connector, isServed, environmentHashes: hashesOf(files) };
}

/** A definition that cannot be read back is one that is not served yet. */
async function definitionOf({ connectors, signal }: DeploymentRequest, connector: Connector): Promise<Uint8Array | undefined> {
  try {
    return await connectors.readDefinition(connector, signal);
  } catch (error) {
    if (isPlatformError(error, 'definition-missing', 'not-found')) return undefined;
    throw error;
  }
}

/** What is remembered after a create or an update. */
export function recordOf(request: DeploymentRequest, { connector, environmentHashes }: Pick<ReadBack, 'connector' | 'environmentHashes'>): DeploymentRecord {
  const { environment, cloudId, clock, local } = request;
  return {
    environmentName: environment.displayName,
    cloud: cloudId,
    connectorId: connector.id,
    displayName: connector.displayName,
    ...(connector.changedTime === undefined ? {} : { changedTime: connector.changedTime }),
    at: new Date(clock.now()).toISOString(),
    local: hashesOfLocal(local),
    environment: environmentHashes,
  };
}
