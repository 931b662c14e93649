import type { ConnectorRecord } from '../connectors/connector-record.js';
import type { DataverseRecord } from '../dataverse/dataverse-record.js';
import type { Environment } from '../environments/environment.js';
import { isJsonObject, parseJson } from '../http/json-object.js';

/** Thrown where a file of the data folder is not what the sandbox wrote. */
export class DamagedDataError extends Error {
  override readonly name = 'DamagedDataError';

  constructor(path: string) {
    super(`${path} is not a file this sandbox can read. Restore it, or start with another data folder.`);
  }
}

export function readEnvironment(text: string, path: string): Environment {
  const value = parseJson(text);
  if (!hasTexts(value, ['name', 'displayName', 'description', 'sku', 'location', 'azureRegion', 'createdTime'])) throw new DamagedDataError(path);
  // The sandbox wrote the file itself, atomically; the members above are what the code would stumble over.
  return value as unknown as Environment;
}

export function readConnectorRecord(text: string, path: string): ConnectorRecord {
  const value = parseJson(text);
  const required = ['name', 'environment', 'displayName', 'description', 'definition', 'createdTime', 'changedTime'];
  if (!hasTexts(value, required) || !['members', 'secrets', 'createdBy', 'modifiedBy'].every((key) => isJsonObject(value[key]))) {
    throw new DamagedDataError(path);
  }
  // As above.
  return value as unknown as ConnectorRecord;
}

export function readDataverseRecord(text: string, path: string): DataverseRecord {
  const value = parseJson(text);
  const lists = ['publishers', 'solutions', 'operations', 'stages', 'connectionReferences', 'variableValues'];
  if (!isJsonObject(value) || !lists.every((key) => Array.isArray(value[key]))) throw new DamagedDataError(path);
  // As above.
  return value as unknown as DataverseRecord;
}

function hasTexts(value: unknown, keys: readonly string[]): value is Readonly<Record<string, unknown>> {
  return isJsonObject(value) && keys.every((key) => typeof value[key] === 'string');
}
