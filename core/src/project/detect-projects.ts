import type { Uri } from '../documents/connector-document.js';
import { finish, type Steps } from '../documents/steps.js';
import type { ProjectFiles } from './connector-project.js';
import { folderProjects } from './folder-projects.js';
import { solutionProjects } from './solution-projects.js';
import { folderFileOf, solutionFileOf } from './file-names.js';
import { groupBy } from './group-by.js';
import { fileNameOf, folderOf } from './uri-path.js';

/** The beginning of a file's text (16 KiB are enough), or undefined where it cannot be read. */
export type PeekText = (uri: Uri) => string | undefined;

/** The files of one folder, in the order of their names. */
export interface FolderListing {
  readonly folder: Uri;
  readonly files: readonly Uri[];
}

/**
 * Finds the connector projects among files. This is the one rule; all names are compared ignoring case:
 *
 * 1. *Unpacked solution.* Every `{prefix}_openapidefinition.json` is the definition of one project. Files of the same folder with
 *    the same prefix belong to it; solution.xml and customizations.xml of the folder above, or of `Other/` in it, do too.
 * 2. *Connector folder.* Its definition is `apiDefinition.swagger.json`, `.yaml` or `.yml`, in this order; the other definitions
 *    of that folder are then copies that nobody deploys, and are left alone. Else it is any other `*.swagger.json|yaml|yml`. Else,
 *    where an apiProperties.json is present, a `.json|.yaml|.yml` file whose text says `swagger: "2.0"`.
 *    Where these names leave open which file is which, the settings.json of the folder says it, if it does (`namesInSettings`).
 * 3. Several definitions of equal rank in one folder are projects of their own, without the other files: nothing says whose those are.
 * 4. An apiProperties.json that no definition takes is a project without a definition, so that what is wrong in it is seen.
 * 5. The nearest connector.config.json, in the folder of the project or above, belongs to it.
 *
 * `peek` is asked only about settings.json where 2. wants it, and about the candidates of the last names there. Folders that are never searched (`isSearchedFolder`) are the
 * business of the search: a file that was opened by name counts wherever it is. The answer is sorted by id.
 */
export function detectProjects(files: readonly Uri[], peek: PeekText): readonly ProjectFiles[] {
  return finish(detectProjectsInSteps(files, peek));
}

/** The same, a folder at a time: a workspace may have thousands. */
export function* detectProjectsInSteps(files: readonly Uri[], peek: PeekText): Steps<readonly ProjectFiles[]> {
  const folders = groupByFolder(files);
  const projects: ProjectFiles[] = [];
  for (const listing of folders.values()) {
    yield;
    const found = [...solutionProjects(listing, folders), ...folderProjects(withoutSolutionFiles(listing), peek)];
    projects.push(...found.map((project) => withNearestConfig(project, folders)));
  }
  return projects.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A configuration counts for all connectors below its folder that have none of their own. */
function withNearestConfig(project: ProjectFiles, folders: ReadonlyMap<Uri, FolderListing>): ProjectFiles {
  if (project.documents.some(({ kind }) => kind === 'config')) return project;
  for (let folder = project.folder; ; folder = folderOf(folder)) {
    const uri = folders.get(folder)?.files.find((file) => folderFileOf(fileNameOf(file))?.kind === 'config');
    if (uri !== undefined) return { ...project, documents: [...project.documents, { uri, kind: 'config' }] };
    if (folderOf(folder) === folder) return project;
  }
}

function groupByFolder(files: readonly Uri[]): ReadonlyMap<Uri, FolderListing> {
  const byFolder = groupBy(new Set(files), folderOf);
  return new Map([...byFolder].map(([folder, uris]) => [folder, { folder, files: uris.toSorted() }]));
}

function withoutSolutionFiles(listing: FolderListing): FolderListing {
  return { ...listing, files: listing.files.filter((uri) => solutionFileOf(fileNameOf(uri)) === undefined) };
}
