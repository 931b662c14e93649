import type { ComponentParameter } from '../dataverse/dataverse-client.js';
import { PlatformError } from '../errors/platform-error.js';
import { arrayMember, isJsonObject, parseJson } from '../http/json.js';

/** The values that differ from environment to environment, in the file format of `pac solution create-settings`. */
export interface DeploymentSettings {
  readonly EnvironmentVariables: readonly { readonly SchemaName: string; readonly Value: string }[];
  readonly ConnectionReferences: readonly { readonly LogicalName: string; readonly ConnectionId: string; readonly ConnectorId: string }[];
}

/** What a file needs values for. */
export interface SettingsNeeds {
  /** Schema names. */
  readonly variables: readonly string[];
  readonly references: readonly { readonly logicalName: string; readonly connectorId: string }[];
}

/** A file with empty values, to be filled in. */
export function newDeploymentSettings({ variables, references }: SettingsNeeds): string {
  const settings: DeploymentSettings = {
    EnvironmentVariables: variables.map((SchemaName) => ({ SchemaName, Value: '' })),
    ConnectionReferences: references.map(({ logicalName, connectorId }) => ({ LogicalName: logicalName, ConnectionId: '', ConnectorId: connectorId })),
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** Reads the file. Throws a PlatformError (`local-files-invalid`) for one that is of another shape. */
export function readDeploymentSettings(text: string, fileName: string): DeploymentSettings {
  const value = parseJson(text);
  if (!isJsonObject(value)) throw invalid(`${fileName} is no JSON object.`);
  return {
    EnvironmentVariables: entriesOf(value, 'EnvironmentVariables', ['SchemaName', 'Value'], fileName),
    ConnectionReferences: entriesOf(value, 'ConnectionReferences', ['LogicalName', 'ConnectionId', 'ConnectorId'], fileName),
  };
}

/** The values that are filled in. What is empty is left out, so that the environment keeps what it has. */
export function parametersOf({ EnvironmentVariables, ConnectionReferences }: DeploymentSettings): readonly ComponentParameter[] {
  return [
    ...ConnectionReferences.filter(({ ConnectionId }) => ConnectionId !== '').map(({ LogicalName, ConnectionId, ConnectorId }) => ({ kind: 'connection-reference', logicalName: LogicalName, connectionId: ConnectionId, connectorId: ConnectorId }) as const),
    ...EnvironmentVariables.filter(({ Value }) => Value !== '').map(({ SchemaName, Value }) => ({ kind: 'environment-variable', schemaName: SchemaName, value: Value }) as const),
  ];
}

function entriesOf<Name extends string>(value: unknown, list: string, names: readonly Name[], fileName: string): readonly Readonly<Record<Name, string>>[] {
  if (isJsonObject(value) && (value[list] === undefined || value[list] === null)) return [];
  const entries = arrayMember(value, list);
  if (entries === undefined) throw invalid(`"${list}" in ${fileName} is no list.`);
  return entries.map((entry, at) => {
    const texts = names.map((name) => [name, textOf(entry, name)] as const);
    const broken = texts.find(([, text]) => text === undefined);
    if (broken !== undefined) throw invalid(`"${broken[0]}" of entry ${at + 1} of "${list}" in ${fileName} is missing or no text.`);
    // Each of the names has got a text above.
    return Object.fromEntries(texts) as Readonly<Record<Name, string>>;
  });
}

/** JSON values of variables may be written as JSON. */
function textOf(entry: unknown, name: string): string | undefined {
  const value = isJsonObject(entry) ? entry[name] : undefined;
  if (name !== 'Value' || typeof value === 'string') return typeof value === 'string' ? value : undefined;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

function invalid(reason: string): PlatformError {
  return new PlatformError('local-files-invalid', { data: { reason } });
}
