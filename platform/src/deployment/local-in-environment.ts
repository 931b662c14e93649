import { applyOverlay, createDocument, decodeText, documentAt, NO_OVERLAY, readEnvironments, syntaxOf, type ConnectorDocument, type ConnectorProject, type EnvironmentConfig, type ProjectFiles, type WithText, type YamlSupport } from '@connector-workbench/core';
import { readSnapshot } from '../comparison/read-snapshot.js';
import type { EnvironmentReference } from '../environments/environment.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { LocalConnector } from './local-connector.js';
import { readLocalConnector } from './read-local-connector.js';

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
  const config = configOf(environment, await readChain(fileSystem, files));
  const project = config === undefined || config.overlay === NO_OVERLAY ? plain : await overlaid(plain, config);
  const local = await readLocalConnector(withTextsOf(fileSystem, project), files, signal);
  return { project, local, isOverlaid: project.documents.some((document, at) => document.text !== plain.documents[at]?.text) };
}

/** Files with the texts that an overlay made; what it did not change is read as it is, byte for byte. */
export function withTextsOf(fileSystem: ProjectFileSystem, project: ConnectorProject): ProjectFileSystem {
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

/** What the chain says about an environment, which it names by id or display name; undefined where it is not part of it. */
export function configOf({ id, displayName }: EnvironmentReference, environments: readonly EnvironmentConfig[]): EnvironmentConfig | undefined {
  return environments.find(({ environment }) => isSameName(environment, id) || isSameName(environment, displayName));
}

async function readChain(fileSystem: ProjectFileSystem, files: ProjectFiles): Promise<readonly EnvironmentConfig[]> {
  const uri = files.documents.find(({ kind }) => kind === 'config')?.uri;
  const bytes = uri === undefined ? undefined : await fileSystem.readFile(uri);
  if (uri === undefined || bytes === undefined) return [];
  const { environments, hasFaults } = readEnvironments(createDocument({ uri, kind: 'config', syntax: syntaxOf(uri), text: decodeText(bytes).text }));
  if (hasFaults) throw invalid('what connector.config.json says about environments cannot be used as it is. Its problems say what is wrong.');
  return environments;
}

async function overlaid(project: ConnectorProject, { name, overlay }: EnvironmentConfig): Promise<ConnectorProject> {
  const result = applyOverlay(project, overlay, await documentMaker(project));
  if (result.unresolved.length > 0) throw invalid(`the overlay of "${name}" in connector.config.json has no place in the files for: ${result.unresolved.join(', ')}.`);
  return result.project;
}

/** YAML support is loaded only where there is a YAML file. */
async function documentMaker({ documents }: ConnectorProject): Promise<WithText> {
  const yaml: YamlSupport | undefined = documents.some(({ syntax }) => syntax === 'yaml') ? (await import('@connector-workbench/core/yaml')).yamlSupport : undefined;
  return ({ uri, kind }: ConnectorDocument, text) => createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yaml);
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function invalid(reason: string): PlatformError {
  return new PlatformError('local-files-invalid', { data: { reason } });
}
