import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ProjectFiles } from '@connector-workbench/core';
import { type DeploymentMemory, fileMemory, memoryOfProject, nodeFileSystem } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';

/** Where it is remembered what was deployed where: `--state`, else a file of the connector's. */
export function memoryOf(files: ProjectFiles, state: string | undefined, { cwd }: CommandIo): DeploymentMemory {
  if (state === undefined) return memoryOfProject(nodeFileSystem, files);
  return memoryOfProject(nodeFileSystem, files, fileMemory(nodeFileSystem, pathToFileURL(path.resolve(cwd, state)).href));
}
