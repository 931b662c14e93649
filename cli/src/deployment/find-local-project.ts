import type { ProjectFiles } from '@connector-workbench/core';
import { LEADS_OUT, sentFileLeadingOut } from '@connector-workbench/platform/files';
import { findProjects } from '../discovery/find-projects.js';
import { findScope } from '../discovery/find-scope.js';
import type { LintScope } from '../discovery/lint-scope.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';

/** A connector on the disk, before its files are read. */
export interface LocalProject {
  readonly files: ProjectFiles;
  readonly scope: LintScope;
}

/** The one connector at a path: a folder that holds it, or its definition. Throws a UsageError where there is none, or more than one. */
export async function findLocalProject(given: string, io: CommandIo): Promise<LocalProject> {
  const [first, ...others] = await findLocalProjects([given], io);
  if (first === undefined) throw new UsageError(`${given}: There is no connector here. Name its folder, or its definition (usually apiDefinition.swagger.json).`);
  if (others.length > 0) throw new UsageError(`${given}: There are ${others.length + 1} connectors here: ${[first, ...others].map(({ files }) => files.name).join(', ')}. Name the definition of one.`);
  return first;
}

/** All connectors with a definition at the paths. Throws a UsageError for a path that cannot be read, and for a file of theirs that stands elsewhere: what is found here may be sent. */
export async function findLocalProjects(paths: readonly string[], io: CommandIo): Promise<readonly LocalProject[]> {
  const scope = await findScope(paths, io.cwd, io.files);
  const [failure] = scope.failures;
  if (failure !== undefined) throw new UsageError(`${failure.path}: ${failure.reason}`);
  const projects = (await findProjects(scope, io.files)).filter(({ documents }) => documents.some(({ kind }) => kind === 'definition'));
  for (const files of projects) await refuseOthersFiles(files, scope, io);
  return projects.map((files) => ({ files, scope }));
}

async function refuseOthersFiles(files: ProjectFiles, scope: LintScope, io: CommandIo): Promise<void> {
  const found = await sentFileLeadingOut(files, (uri) => scope.files.get(uri), io.files);
  if (found !== undefined) throw new UsageError(`${scope.shown.get(found) ?? scope.files.get(found) ?? found} ${LEADS_OUT}.`);
}
