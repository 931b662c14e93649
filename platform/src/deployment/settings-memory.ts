import { decodeText, type Uri } from '@connector-workbench/core';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { ConnectorSummary } from '../connectors/connector.js';
import type { DeploymentMemory, Remembered } from './deployment-memory.js';
import { readSettings } from './settings-file.js';

/**
 * Adds what the settings.json beside a connector says of where it is. It counts less than what was remembered: paconn writes that file when it
 * creates or downloads a connector, and nobody keeps it true afterwards.
 */
export function withSettings(memory: DeploymentMemory, fileSystem: Pick<ProjectFileSystem, 'readFile'>, settings: Uri): DeploymentMemory {
  return {
    read: async () => {
      const [remembered, bytes] = await Promise.all([memory.read(), fileSystem.readFile(settings)]);
      const { connectorId, environment } = (bytes === undefined ? undefined : readSettings(decodeText(bytes).text)) ?? {};
      if (isBlank(connectorId) || isBlank(environment)) return remembered;
      // paconn takes the whole path of the resource in place of the id.
      return { ...remembered, named: { connectorId: connectorId.trim().replace(/^.*\//, ''), environmentId: environment.trim() } };
    },
    change: (environmentId, change) => memory.change(environmentId, change),
  };
}

/** The id of the connector that the settings name for this environment. Whether it is there is another question. */
export function namedIn({ named }: Remembered, environmentId: string): string | undefined {
  return named !== undefined && isSame(named.environmentId, environmentId) ? named.connectorId : undefined;
}

/** The connector that the settings name for this environment, where it is there. */
export function findNamed(remembered: Remembered, environmentId: string, existing: readonly ConnectorSummary[]): ConnectorSummary | undefined {
  const id = namedIn(remembered, environmentId);
  return id === undefined ? undefined : existing.find((connector) => isSame(connector.id, id));
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === '';
}
