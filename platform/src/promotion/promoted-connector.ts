import { applyOverlay, type ConnectorProject, createDocument, type EnvironmentConfig, syntaxOf, type WithText, type YamlSupport } from '@connector-workbench/core';
import type { FileMap } from '@connector-workbench/core/solutions';
import type { DeploymentMemory } from '../deployment/deployment-memory.js';
import type { LocalConnector } from '../deployment/local-connector.js';
import { withTextsOf } from '../deployment/local-in-environment.js';
import { readLocalConnector } from '../deployment/read-local-connector.js';
import { PlatformError } from '../errors/platform-error.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';

/** A connector on its way through the chain. */
export interface PromotedConnector {
  /** For reports: the folder, or the file prefix in a solution. */
  readonly name: string;
  /** As the files are, before any overlay. */
  readonly project: ConnectorProject;
  readonly memory: DeploymentMemory;
  /** Definitions of environment variables that may travel along in a solution, with their paths there. */
  readonly variables?: FileMap;
}

/** Loads what reads YAML, when there is some. */
export type LoadYaml = () => Promise<YamlSupport>;

/**
 * The project as it is in one environment of the chain. Throws a PlatformError (`not-promotable`) where the overlay has no place in the
 * files. `stage` is undefined for an environment outside of the chain: nothing is different there.
 */
export async function projectInStage(project: ConnectorProject, stage: EnvironmentConfig | undefined, loadYaml: LoadYaml): Promise<ConnectorProject> {
  if (stage === undefined) return project;
  const { project: changed, unresolved } = applyOverlay(project, stage.overlay, await documentMaker(project, loadYaml));
  if (unresolved.length === 0) return changed;
  throw new PlatformError('not-promotable', { data: { reason: `${project.files.name}: The overlay of "${stage.name}" in connector.config.json has no place in the files for: ${unresolved.join(', ')}.` } });
}

/** What is deployed: the files, where an overlay changed them with its texts. */
export function localInStage(project: ConnectorProject, fileSystem: ProjectFileSystem, signal?: AbortSignal): Promise<LocalConnector> {
  return readLocalConnector(withTextsOf(fileSystem, project), project.files, signal);
}

async function documentMaker(project: ConnectorProject, loadYaml: LoadYaml): Promise<WithText> {
  const yaml = project.documents.some(({ syntax }) => syntax === 'yaml') ? await loadYaml() : undefined;
  return ({ uri, kind }, text) => createDocument({ uri, kind, syntax: syntaxOf(uri), text }, yaml);
}
