import { type ConnectorProject, documentOf, type EnvironmentConfig, fileNameOf, lintProject, readEnvironments, type Uri } from '@connector-workbench/core';
import { configOf, type Environment, isPlatformError, type LocalConnector, localConnectorOf as connectorOf, nodeFileSystem, projectInEnvironment, readSettings, SETTINGS_FILE_NAME } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { loadYaml } from '../lint/load-yaml.js';
import { readProject } from '../lint/read-project.js';
import { reportProblems } from '../lint/report-problems.js';
import type { LocalProject } from './find-local-project.js';

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
  if (hasFaults) throw new UsageError(`${local.scope.files.get(config.uri) ?? config.uri}: What it says about environments cannot be used as it is:\n${faultsOf(project, config.uri)}`);
  return { ...local, project, environments };
}

/** What is wrong with a configuration, line by line. */
function faultsOf(project: ConnectorProject, config: Uri): string {
  const errors = lintProject(project).filter(({ uri, severity }) => uri === config && severity === 'error');
  return reportProblems(project, errors, new Map([[config, '']])).map(({ line, column, message }) => `  ${line}:${column}: ${message}`).join('\n');
}

/** The environment of the command line, else the one of settings.json. Throws a UsageError where neither names one. */
export function wantedEnvironment(wanted: string | undefined, { project, environments }: LoadedProject): string {
  const named = wanted ?? environmentOfSettings(project);
  if (named === undefined) throw new UsageError('Name the environment with -e: its id or its name. A settings.json beside the definition may name it, too.');
  return environmentNamed(named, environments);
}

/** What the settings.json of a connector names; other settings files are for other environments. */
export function environmentOfSettings(project: ConnectorProject): string | undefined {
  const settings = documentOf(project, 'settings');
  if (settings === undefined || fileNameOf(settings.uri) !== SETTINGS_FILE_NAME) return undefined;
  const named = readSettings(settings.text)?.environment?.trim();
  return named === '' ? undefined : named;
}

/** What somebody calls an environment on the command line: a name of the chain stands for the environment behind it. */
export function environmentNamed(wanted: string, environments: readonly EnvironmentConfig[]): string {
  return environments.find(({ name }) => isSameName(name, wanted))?.environment ?? wanted;
}

/** The project as it is in that environment. Throws a UsageError where the overlay has no place in the files. */
export async function inEnvironment(loaded: LoadedProject, environment: Pick<Environment, 'id' | 'displayName'>): Promise<LoadedProject> {
  try {
    return { ...loaded, project: await projectInEnvironment(loaded.project, configOf(environment, loaded.environments)) };
  } catch (error) {
    if (isPlatformError(error, 'local-files-invalid')) throw new UsageError(error.userMessage, { cause: error });
    throw error;
  }
}

/** What is deployed: the files, where an overlay changed them with its texts. */
export function localConnectorOf({ project }: LoadedProject, signal: AbortSignal): Promise<LocalConnector> {
  return connectorOf(project, nodeFileSystem, signal);
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
