import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findProjects, findScope, nodeFileSystem, readProject } from '@connector-workbench/cli';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { type Subject, subjectOf } from './subject.js';

/** Whether there are real connectors (`CONNECTOR_CORPUS`), not only the few samples of this repository. */
export function hasCorpus(): boolean {
  return corpusFolder() !== undefined;
}

function corpusFolder(): string | undefined {
  const folder = process.env.CONNECTOR_CORPUS;
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** The valid connectors to break. */
export async function readSubjects(): Promise<readonly Subject[]> {
  const folder = corpusFolder() ?? fileURLToPath(new URL('../../../../samples', import.meta.url));
  const scope = await findScope([folder], path.dirname(folder), nodeFileSystem);
  const found = await findProjects(scope, nodeFileSystem);
  const options = { disk: nodeFileSystem, paths: scope.files, loadYaml: () => Promise.resolve(yamlSupport) };
  const projects = await Promise.all(found.map(async (files) => (await readProject(files, options)).project));
  return projects.map(subjectOf).filter((subject) => subject !== undefined);
}
