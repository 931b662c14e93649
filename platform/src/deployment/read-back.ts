import { decodeText } from '@connector-workbench/core';
import type { Connector } from '../connectors/connector.js';
import { isPlatformError } from '../errors/platform-error.js';
import { parseJson } from '../http/json.js';
import { definitionHash, gatewayHash, hashesOf, hashesOfLocal } from './content-hash.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { DeploymentRecord, FileHashes } from './deployments-file.js';
import { operationHashesOf } from './operation-hashes-of.js';
import { toFiles } from './download-connector.js';

/** Milliseconds before each further look. Users report minutes to a day before an update shows; so long nobody waits. */
const WAITS = [1000, 2000, 4000] as const;

export interface ReadBack {
  readonly connector: Connector;
  readonly isServed: boolean;
  readonly environmentHashes: FileHashes;
}

/** What was there before an update. */
export interface StateBefore {
  readonly changedTime: string | undefined;
  /** Undefined where the service had no original definition. */
  readonly definitionText: string | undefined;
}

/**
 * Asks the service for the connector until it gives back the definition that was sent, or some seconds have passed. `before` is undefined
 * for a connector that has just been created. Step: read-back.
 */
export async function readBack(request: DeploymentRequest, connectorId: string, before?: StateBefore): Promise<ReadBack> {
  request.progress?.('read-back');
  const sent = definitionHash(request.local.definitionText);
  for (let count = 0; ; count++) {
    const seen = await look(request, connectorId, sent, before);
    const wait = WAITS[count];
    if (seen.isServed || wait === undefined) return seen;
    await request.clock.sleep(wait, request.signal);
  }
}

/**
 * Icon and script are kept byte for byte, so that what was sent is what is there. A definition that is not served yet counts as there: should
 * it never come, the next plan shows that the environment has something else.
 */
async function look(request: DeploymentRequest, connectorId: string, sent: string, before: StateBefore | undefined): Promise<ReadBack> {
  const { connectors, environment, local, signal } = request;
  const connector = await connectors.get(environment.id, connectorId, signal);
  const isServed = isServedByGateway(connector, local.definitionText, before) || (await isOriginal(request, connector, sent));
  const files = toFiles(connector, { definition: new TextEncoder().encode(local.definitionText), icon: local.files.icon?.bytes, script: local.files.script?.bytes });
  return { connector, isServed, environmentHashes: hashesOf(files) };
}

/**
 * The answer holds the definition as the gateway serves it. Where that says what was sent, and could not have said so before, the original
 * need not be fetched, too.
 */
function isServedByGateway({ gatewayDefinition, changedTime }: Connector, sent: string, before: StateBefore | undefined): boolean {
  const here = gatewayHash(parseJson(sent));
  if (gatewayDefinition === undefined || gatewayHash(gatewayDefinition) !== here) return false;
  if (before === undefined) return true;
  const isChanged = before.definitionText !== undefined && gatewayHash(parseJson(before.definitionText)) !== here;
  return isChanged || (changedTime !== undefined && changedTime !== before.changedTime);
}

/** Whether the original is what was sent. One that cannot be read back is not served yet. */
async function isOriginal({ connectors, signal }: DeploymentRequest, connector: Connector, sent: string): Promise<boolean> {
  try {
    return definitionHash(decodeText(await connectors.readDefinition(connector, signal)).text) === sent;
  } catch (error) {
    if (isPlatformError(error, 'definition-missing', 'not-found')) return false;
    throw error;
  }
}

/**
 * What is remembered after a create or an update. Without a time of the change where something else was read back, so that the next plan
 * looks at everything.
 */
export function recordOf(request: DeploymentRequest, { connector, environmentHashes, isServed = true }: Pick<ReadBack, 'connector' | 'environmentHashes'> & Partial<Pick<ReadBack, 'isServed'>>): DeploymentRecord {
  const { environment, cloudId, clock, local } = request;
  return {
    environmentName: environment.displayName,
    cloud: cloudId,
    connectorId: connector.id,
    displayName: connector.displayName,
    ...(connector.changedTime === undefined || !isServed ? {} : { changedTime: connector.changedTime }),
    at: new Date(clock.now()).toISOString(),
    local: hashesOfLocal(local),
    environment: environmentHashes,
    operations: operationHashesOf(local.definitionText),
  };
}
