import type { Connector } from '../connectors/connector.js';
import type { ConnectorsClient } from '../connectors/connectors-client.js';
import type { ConnectorFiles } from './connector-files.js';
import type { DeploymentProgress } from './progress.js';

export interface DownloadRequest {
  readonly connectors: ConnectorsClient;
  readonly environmentId: string;
  readonly connectorId: string;
  readonly progress?: DeploymentProgress;
  readonly signal?: AbortSignal;
}

export interface DownloadedConnector {
  readonly connector: Connector;
  readonly files: ConnectorFiles;
}
