import { applyOverlay, type ConnectorProject, createDocument, documentOf, type EnvironmentConfig, NO_OVERLAY, readEnvironments, syntaxOf, type WithText, type YamlSupport } from '@connector-workbench/core';
import { configOf, type Environment, type LocalConnector, nodeFileSystem, readLocalConnector, withTextsOf } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { loadYaml } from '../lint/load-yaml.js';
import { readProject } from '../lint/read-project.js';
import type { LocalProject } from './find-local-project.js';

export { configOf };

/** A connector of the disk with everything that was read of it. */
export interface LoadedProject extends LocalProject {
  readonly project: ConnectorProject;
  /** The chain that its connector.config.json describes; empty where it describes none. */
  readonly environments: readonly EnvironmentConfig[];
}

/** Reads the files. Throws a UsageError where the configuration says something about environments that cannot be used. */
export async function loadProject(local: LocalProject, io: CommandIo): Promise<LoadedProject> {
  const { project } = await readProject(local.files, { disk: io.files, paths: local.scope.files, loadYaml });
  const config = documentOf(project, 'config');
  if (config === undefined) return { ...local, project, environments: [] };
  const { environments, hasFaults } = readEnvironments(config);
  if (hasFaults) throw new UsageError(`${local.scope.files.get(config.uri) ?? config.uri}: What it says about environments cannot be used as it is. "connector lint" tells what is wrong.`);
  return { ...local, project, environments };
}

/** What somebody calls an environment on the command line: a name of the chain stands for the environment behind it. */
export function environmentNamed(wanted: string, environments: readonly EnvironmentConfig[]): string {
  return environments.find(({ name }) => isSameName(name, wanted))?.environment ?? wanted;
}

/** The project as it is in that environment. Throws a UsageError where the overlay has no place in the files. */
export async function inEnvironment(loaded: LoadedProject, environment: Pick<Environment, 'id' | 'displayName'>): Promise<LoadedProject> {
  const config = configOf(environment, loaded.environments);
  if (config === undefined || config.overlay === NO_OVERLAY) return loaded;
  const { project, unresolved } = applyOverlay(loaded.project, config.overlay, await documentMaker(loaded.project));
  if (unresolved.length > 0) throw new UsageError(`${loaded.files.name}: The overlay of "${config.name}" in connector.config.json has no place in the files for: ${unresolved.join(', ')}.`);
  return { ...loaded, project };
}

/** What is deployed: the files, where an overlay changed them with its texts. */
export function localConnectorOf({ files, project }: LoadedProject, signal: AbortSignal): Promise<LocalConnector> {
  return readLocalConnector(withTextsOf(nodeFileSystem, project), files, signal);
}

async function documentMaker(project: ConnectorProject): Promise<WithText> {
  const yaml: YamlSupport | undefined = project.documents.some(({ syntax }) => syntax === 'yaml') ? await loadYaml() : undefined;
  return ({ uri, kind }, text) => createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yaml);
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
