import { applyOverlay, createDocument, documentAt, NO_OVERLAY, syntaxOf, type ConnectorProject, type EnvironmentConfig } from '@connector-workbench/core';
import type { EnvironmentReference } from '../environments/environment.js';
import { PlatformError } from '../errors/platform-error.js';
import { yamlFor } from '../files/load-yaml.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { LocalConnector } from './local-connector.js';
import { readLocalConnector } from './read-local-connector.js';

/** What the chain says about an environment, which it names by id or display name; undefined where it is not part of it. */
export function configOf({ id, displayName }: EnvironmentReference, environments: readonly EnvironmentConfig[]): EnvironmentConfig | undefined {
  return environments.find(({ environment }) => isSameName(environment, id) || isSameName(environment, displayName));
}

/**
 * The project as one environment of the chain has it; nothing changes on the disk. Throws a PlatformError (`local-files-invalid`) where the overlay has no
 * place in the files. `config` is undefined for an environment outside of the chain: nothing is different there.
 */
export async function projectInEnvironment(project: ConnectorProject, config: EnvironmentConfig | undefined): Promise<ConnectorProject> {
  if (config === undefined || config.overlay === NO_OVERLAY) return project;
  const yaml = await yamlFor(project.documents);
  const { project: changed, unresolved } = applyOverlay(project, config.overlay, ({ uri, kind }, text) => createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yaml));
  if (unresolved.length === 0) return changed;
  throw new PlatformError('local-files-invalid', { data: { reason: `the overlay of "${config.name}" in connector.config.json has no place in the files for: ${unresolved.join(', ')}.` } });
}

/** What is deployed of a project: its files, where an overlay changed them with its texts. Throws a PlatformError (`local-files-invalid`). */
export function localConnectorOf(project: ConnectorProject, fileSystem: ProjectFileSystem, signal?: AbortSignal): Promise<LocalConnector> {
  return readLocalConnector(withTextsOf(fileSystem, project), project.files, signal);
}

/** Files with the texts that an overlay made; what it did not change is read as it is, byte for byte. */
function withTextsOf(fileSystem: ProjectFileSystem, project: ConnectorProject): ProjectFileSystem {
  return {
    ...fileSystem,
    async readFile(uri) {
      const bytes = await fileSystem.readFile(uri);
      const document = documentAt(project, uri);
      if (bytes === undefined || document === undefined || document.syntax === 'text') return bytes;
      return new TextDecoder().decode(bytes) === document.text ? bytes : new TextEncoder().encode(document.text);
    },
  };
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
