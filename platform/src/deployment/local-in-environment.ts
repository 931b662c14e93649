import { createDocument, decodeText, readEnvironments, syntaxOf, type ConnectorProject, type EnvironmentConfig, type ProjectFiles } from '@connector-workbench/core';
import { readSnapshot } from '../comparison/read-snapshot.js';
import type { EnvironmentReference } from '../environments/environment.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { LocalConnector } from './local-connector.js';
import { configOf, localConnectorOf, projectInEnvironment } from './project-in-environment.js';

/** A connector of the disk, as it is to be in one environment. */
export interface LocalInEnvironment {
  readonly project: ConnectorProject;
  readonly local: LocalConnector;
  /** Whether connector.config.json makes it another one there than the files say. */
  readonly isOverlaid: boolean;
}

/**
 * Reads a connector with the overlay of the environment in its connector.config.json, if that has one; nothing changes on the disk. Throws a
 * PlatformError (`local-files-invalid`) for files or a configuration that cannot be used as they are.
 */
export async function localInEnvironment(fileSystem: ProjectFileSystem, files: ProjectFiles, environment: EnvironmentReference, signal?: AbortSignal): Promise<LocalInEnvironment> {
  const plain = await readSnapshot(fileSystem, files, signal);
  const project = await projectInEnvironment(plain, configOf(environment, await readChain(fileSystem, files)));
  const local = await localConnectorOf(project, fileSystem, signal);
  return { project, local, isOverlaid: project.documents.some((document, at) => document.text !== plain.documents[at]?.text) };
}

async function readChain(fileSystem: ProjectFileSystem, files: ProjectFiles): Promise<readonly EnvironmentConfig[]> {
  const uri = files.documents.find(({ kind }) => kind === 'config')?.uri;
  const bytes = uri === undefined ? undefined : await fileSystem.readFile(uri);
  if (uri === undefined || bytes === undefined) return [];
  const { environments, hasFaults } = readEnvironments(createDocument({ uri, kind: 'config', syntax: syntaxOf(uri), text: decodeText(bytes).text }));
  if (hasFaults) throw new PlatformError('local-files-invalid', { data: { reason: 'what connector.config.json says about environments cannot be used as it is. Its problems say what is wrong.' } });
  return environments;
}
