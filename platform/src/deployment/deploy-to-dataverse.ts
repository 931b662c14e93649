import { canonicalJson, decodeText } from '@connector-workbench/core';
import type { ConnectorRow, ConnectorRowChange } from '../dataverse/connector-row.js';
import type { DataverseClient } from '../dataverse/dataverse-client.js';
import { PlatformError } from '../errors/platform-error.js';
import { objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import type { Connector } from '../connectors/connector.js';
import { withoutSecrets } from './content-hash.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { LocalConnector } from './local-connector.js';

/** Where an update of a connector goes: connectors of solutions are rows of Dataverse, from which Power Apps takes them over. */
export type UpdateRoute = { readonly kind: 'power-apps' } | { readonly kind: 'dataverse'; readonly dataverse: DataverseClient; readonly row: ConnectorRow };

/**
 * Finds the way to a connector. Throws a PlatformError: `managed-connector` for one that only its solution may change, `solution-connector`
 * where it needs a Dataverse and the caller has none.
 */
export async function findUpdateRoute({ dataverse, environment, signal }: Pick<DeploymentRequest, 'dataverse' | 'environment' | 'signal'>, connector: Connector): Promise<UpdateRoute> {
  if (!connector.isSolutionAware) return { kind: 'power-apps' };
  const data = { connector: connector.displayName, environment: environment.displayName };
  if (dataverse === undefined || connector.dataverseId === undefined) throw new PlatformError('solution-connector', { data });
  const client = dataverse();
  const row = await client.connector(connector.dataverseId, signal);
  if (row.isManaged) throw new PlatformError('managed-connector', { data });
  return { kind: 'dataverse', dataverse: client, row };
}

/**
 * The columns that differ. Those that say the same are not written: connection parameters come back without their secrets, and writing them
 * so could take the secrets away. The display name stays, as in every update.
 */
export function rowChange(local: LocalConnector, row: ConnectorRow, withIcon: boolean): ConnectorRowChange {
  const properties = objectMember(local.apiProperties, 'properties') ?? {};
  const script = local.files.script === undefined ? undefined : decodeText(local.files.script.bytes).text;
  const color = textMember(properties, 'iconBrandColor');
  const operations = changeOf(script === undefined ? undefined : jsonOf(properties, 'scriptOperations') ?? '[]', row.scriptOperations);
  const parameters = jsonOf(properties, 'connectionParameters') ?? '{}';
  const sets = changeOf(jsonOf(properties, 'connectionParameterSets'), row.connectionParameterSets);
  const policies = jsonOf(properties, 'policyTemplateInstances') ?? '[]';
  return {
    ...(isSame(local.definitionText, row.definition) ? {} : { definition: local.definitionText }),
    ...(local.description === (row.description ?? '') ? {} : { description: local.description }),
    ...(color === undefined || color === row.iconBrandColor ? {} : { iconBrandColor: color }),
    ...(isSame(parameters, row.connectionParameters ?? '{}') ? {} : { connectionParameters: parameters }),
    ...(sets === undefined ? {} : { connectionParameterSets: sets }),
    ...(isSame(policies, nothingIsEmpty(row.policyTemplateInstances)) ? {} : { policyTemplateInstances: policies }),
    ...(operations === undefined ? {} : { scriptOperations: operations }),
    ...(script === row.script ? {} : { script: script ?? null }),
    ...(withIcon && local.files.icon !== undefined ? { icon: Buffer.from(local.files.icon.bytes).toString('base64') } : {}),
  };
}

/** What to write into a column that may be empty; undefined where it says the same. */
function changeOf(here: string | undefined, there: string | undefined): string | null | undefined {
  const isNothing = there === undefined || there === 'null';
  if (here === undefined) return isNothing ? undefined : null;
  return isSame(here, there) ? undefined : here;
}

function nothingIsEmpty(text: string | undefined): string {
  return text === undefined || text.trim() === 'null' ? '[]' : text;
}

function jsonOf(properties: JsonObject, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null ? undefined : JSON.stringify(value);
}

/** Whether two JSON texts say the same, secrets aside. */
function isSame(here: string, there: string | undefined): boolean {
  if (there === undefined) return false;
  const [ours, theirs] = [here, there].map((text) => parseJson(text));
  return ours !== undefined && theirs !== undefined && canonicalJson(withoutSecrets(ours)) === canonicalJson(withoutSecrets(theirs));
}
