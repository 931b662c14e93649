import { isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import type { Connector, ConnectorSummary, Principal } from './connector.js';

/** A connector of a list; undefined for one that is not custom, and for something else. */
export function readConnectorSummary(item: unknown, environmentId: string): ConnectorSummary | undefined {
  const properties = objectMember(item, 'properties');
  const id = textMember(item, 'name');
  if (id === undefined || properties?.isCustomApi !== true) return undefined;
  return summaryOf(id, properties, environmentId);
}

/** A connector that was asked for by its id; undefined for an answer that is none. */
export function readConnector(item: JsonObject, environmentId: string): Connector | undefined {
  const properties = objectMember(item, 'properties');
  const id = textMember(item, 'name');
  if (id === undefined || properties === undefined) return undefined;
  return {
    ...summaryOf(id, properties, environmentId),
    properties,
    originalDefinitionUrl: textMember(objectMember(properties, 'apiDefinitions'), 'originalSwaggerUrl'),
    iconUrl: textMember(properties, 'iconUri'),
    scriptUrl: textMember(properties, 'scriptDefinitionUrl'),
    gatewayDefinition: objectMember(properties, 'swagger'),
  };
}

function summaryOf(id: string, properties: JsonObject, environmentId: string): ConnectorSummary {
  const metadata = objectMember(properties, 'metadata');
  // At the top in real answers, below metadata in the documentation.
  const dataverseId = textMember(properties, 'xrmConnectorId') ?? textMember(metadata, 'xrmConnectorId');
  const almMode = textMember(properties, 'almMode') ?? textMember(metadata, 'almMode');
  return {
    id,
    environmentId,
    displayName: textMember(properties, 'displayName') ?? id,
    description: textMember(properties, 'description'),
    createdBy: principalOf(properties.createdBy ?? metadata?.createdBy),
    createdTime: textMember(properties, 'createdTime'),
    changedTime: textMember(properties, 'changedTime'),
    iconBrandColor: textMember(properties, 'iconBrandColor'),
    isSolutionAware: dataverseId !== undefined || almMode?.toLowerCase() === 'solution',
    dataverseId,
  };
}

/** An object, or (below metadata) the same as JSON text. */
function principalOf(value: unknown): Principal {
  const principal = typeof value === 'string' ? parseJson(value) : value;
  if (!isJsonObject(principal)) return { id: undefined, displayName: undefined };
  return { id: textMember(principal, 'id'), displayName: textMember(principal, 'displayName') ?? textMember(principal, 'email') };
}
