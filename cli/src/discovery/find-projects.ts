import { decodeText, detectProjects, type ProjectFiles, type Uri } from '@connector-workbench/core';
import type { FileSystem } from '../files/file-system.js';
import { mapConcurrently } from '../files/map-concurrently.js';
import type { LintScope } from './lint-scope.js';

/** What `detectProjects` needs to see of a file to recognise a definition. */
const PEEK_BYTES = 16 * 1024;
const CONCURRENT_READS = 16;

/** The connectors that the asked-for files belong to. */
export async function findProjects(scope: LintScope, disk: FileSystem): Promise<readonly ProjectFiles[]> {
  const uris = [...scope.files.keys()];
  const beginnings = await readBeginnings(candidatesAmong(uris), scope, disk);
  return detectProjects(uris, (uri) => beginnings.get(uri)).filter((project) => filesOf(project).some((uri) => scope.shown.has(uri)));
}

export function filesOf(project: ProjectFiles): readonly Uri[] {
  const documents = project.documents.map(({ uri }) => uri);
  return project.icon === undefined ? documents : [...documents, project.icon];
}

/** The detection itself says whose content it would like to see; most trees need none of it. */
function candidatesAmong(uris: readonly Uri[]): ReadonlySet<Uri> {
  const wanted = new Set<Uri>();
  detectProjects(uris, (uri) => {
    wanted.add(uri);
    return undefined;
  });
  return wanted;
}

async function readBeginnings(uris: ReadonlySet<Uri>, scope: LintScope, disk: FileSystem): Promise<ReadonlyMap<Uri, string>> {
  const read = await mapConcurrently([...uris], CONCURRENT_READS, async (uri) => [uri, await readBeginning(scope.files.get(uri), disk)] as const);
  return new Map(read);
}

async function readBeginning(path: string | undefined, disk: FileSystem): Promise<string> {
  if (path === undefined) return '';
  try {
    return decodeText(await disk.readStart(path, PEEK_BYTES)).text;
  } catch {
    return '';
  }
}
