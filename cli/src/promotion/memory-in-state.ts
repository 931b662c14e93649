import path from 'node:path';
import type { ProjectFiles } from '@connector-workbench/core';
import type { DeploymentMemory } from '@connector-workbench/platform';
import { memoryOf } from '../deployment/memory-of.js';
import type { CommandIo } from '../io/command-io.js';

/** The memory of one of several connectors: a file in the folder that `--state` names, called like the connector's folder; else the connector's own. */
export function memoryInState(files: ProjectFiles, state: string | undefined, io: CommandIo): DeploymentMemory {
  if (state === undefined) return memoryOf(files, undefined, io);
  const name = decodeURIComponent(files.id.slice(files.folder.lastIndexOf('/') + 1)).replaceAll(/[^\p{Letter}\p{Number}._-]+/gu, '-');
  return memoryOf(files, path.join(state, `${name}.json`), io);
}
