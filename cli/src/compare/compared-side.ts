import { type ConnectorProject, fileNameOf, type Uri } from '@connector-workbench/core';
import { findLocalProject, type LocalProject } from '../deployment/find-local-project.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { loadYaml } from '../lint/load-yaml.js';
import { readProject } from '../lint/read-project.js';

/** One of the two states that are compared. */
export interface ComparedSide {
  readonly project: ConnectorProject;
  /** What a file is called in the report. */
  readonly nameOf: (uri: Uri) => string;
}

/** The connector at a path. Throws a UsageError where there is none, or where its files cannot be compared: what can be read of a broken one looks as if the rest had been removed. */
export async function readSide(given: string, io: CommandIo): Promise<ComparedSide> {
  return sideOf(await findLocalProject(given, io), io);
}

/** The same for a connector that was found. */
async function sideOf({ files, scope }: LocalProject, io: CommandIo): Promise<ComparedSide> {
  return sideOfProject(scope, (await readProject(files, { disk: io.files, paths: scope.files, loadYaml })).project);
}

/** The same for one that was read. */
export function sideOfProject(scope: LocalProject['scope'], project: ConnectorProject): ComparedSide {
  const nameOf = (uri: Uri): string => scope.shown.get(uri) ?? fileNameOf(uri);
  for (const { uri, kind, text, syntax, syntaxErrors } of project.documents) {
    const isCompared = kind === 'definition' || kind === 'properties' || kind === 'script';
    // Solutions hold empty files for nothing.
    const isBroken = syntaxErrors.some(({ code }) => code !== 'duplicate-key') && (text.trim() !== '' || kind === 'definition' || syntax === 'text');
    if (isCompared && isBroken) throw new UsageError(`${nameOf(uri)}: It cannot be compared, since it cannot be read as what it is. "connector lint" says where it is broken.`);
  }
  return { project, nameOf };
}
