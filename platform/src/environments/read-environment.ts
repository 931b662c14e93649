import { withoutTrailingSlashes } from '@connector-workbench/core';
import { isJsonObject, objectMember, textMember, type JsonObject } from '../http/json.js';
import type { Environment } from './environment.js';

/**
 * An environment as BAP or Flow writes it; undefined for something else. `linkedEnvironmentMetadata` is missing or null where there is
 * no Dataverse, whatever `databaseType` says (recorded by microsoft/terraform-provider-power-platform).
 */
export function readEnvironment(item: unknown): Environment | undefined {
  const id = textMember(item, 'name');
  const properties = objectMember(item, 'properties');
  if (!isJsonObject(item) || id === undefined || properties === undefined) return undefined;
  const dataverse = objectMember(properties, 'linkedEnvironmentMetadata');
  const dataverseUrl = textMember(dataverse, 'instanceUrl');
  return {
    id,
    displayName: textMember(properties, 'displayName') ?? id,
    description: textMember(properties, 'description'),
    type: textMember(properties, 'environmentSku') ?? textMember(properties, 'environmentType') ?? 'Unknown',
    region: regionOf(item, properties),
    isDefault: properties.isDefault === true,
    hasDataverse: dataverse !== undefined,
    dataverseUrl: dataverseUrl === undefined ? undefined : withoutTrailingSlashes(dataverseUrl),
    makerUrl: textMember(objectMember(properties, 'clientUris'), 'maker'),
    state: textMember(objectMember(objectMember(properties, 'states'), 'runtime'), 'id') ?? textMember(properties, 'provisioningState'),
  };
}

/** `location` is the geography (`europe`), the others are the data centre. */
function regionOf(item: JsonObject, properties: JsonObject): string | undefined {
  return textMember(item, 'location') ?? textMember(properties, 'azureRegion') ?? textMember(properties, 'azureRegionHint');
}
