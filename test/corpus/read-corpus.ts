import { findProjects, findScope, nodeFileSystem, readProject } from '@connector-workbench/cli';
import type { ConnectorProject } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';

/** A folder of real connectors. `npm test` names it, and leaves this layer out where there is none. */
export function corpusFolder(): string {
  const folder = process.env.CONNECTOR_CORPUS;
  if (folder === undefined) throw new Error('Set CONNECTOR_CORPUS to a folder of connectors.');
  return folder;
}

/** Every connector of the corpus, as the command line reads it. */
export async function readCorpus(): Promise<readonly ConnectorProject[]> {
  const scope = await findScope([corpusFolder()], process.cwd(), nodeFileSystem);
  const found = await findProjects(scope, nodeFileSystem);
  const options = { disk: nodeFileSystem, paths: scope.files, loadYaml: () => Promise.resolve(yamlSupport) };
  return Promise.all(found.map(async (files) => (await readProject(files, options)).project));
}
