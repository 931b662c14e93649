import type { Connector } from '../connectors/connector.js';
import type { ConnectorsClient } from '../connectors/connectors-client.js';
import { DEFAULT_FILE_NAMES, type ConnectorFiles } from './connector-files.js';
import type { DeploymentProgress } from './progress.js';
import { propertiesFileText } from './properties-file.js';

export interface DownloadRequest {
  readonly connectors: ConnectorsClient;
  readonly environmentId: string;
  readonly connectorId: string;
  readonly progress?: DeploymentProgress;
  readonly signal?: AbortSignal;
}

export interface DownloadedConnector {
  readonly connector: Connector;
  /** Under the names that paconn gives them. The definition, icon and script are what the service keeps, byte for byte. */
  readonly files: ConnectorFiles;
}

/** Reads a connector into memory. Steps: read-connector, download-definition, download-icon, download-script. */
export async function downloadConnector(request: DownloadRequest): Promise<DownloadedConnector> {
  const { connectors, environmentId, connectorId, progress, signal } = request;
  progress?.('read-connector');
  const connector = await connectors.get(environmentId, connectorId, signal);
  progress?.('download-definition');
  const definition = await connectors.readDefinition(connector, signal);
  progress?.('download-icon');
  const icon = await connectors.readIcon(connector, signal);
  progress?.('download-script');
  const script = await connectors.readScript(connector, signal);
  return { connector, files: toFiles(connector, { definition, icon, script }) };
}

/** What of a connector the service keeps as bytes. */
export interface ConnectorBytes {
  readonly definition: Uint8Array;
  readonly icon: Uint8Array | undefined;
  readonly script: Uint8Array | undefined;
}

export function toFiles(connector: Connector, { definition, icon, script }: ConnectorBytes): ConnectorFiles {
  return {
    definition: { name: DEFAULT_FILE_NAMES.definition, bytes: definition },
    properties: { name: DEFAULT_FILE_NAMES.properties, bytes: new TextEncoder().encode(propertiesFileText(connector.properties)) },
    ...(icon === undefined ? {} : { icon: { name: DEFAULT_FILE_NAMES.icon, bytes: icon } }),
    ...(script === undefined ? {} : { script: { name: DEFAULT_FILE_NAMES.script, bytes: script } }),
  };
}
