import type { Uri } from '../documents/connector-document.js';
import type { ProjectFile, ProjectFiles } from './connector-project.js';
import type { FolderListing } from './detect-projects.js';
import { SOLUTION_FILES, SOLUTION_MANIFEST, solutionFileOf, type SuffixPattern } from './file-names.js';
import { groupBy } from './group-by.js';
import { fileNameOf, folderOf } from './uri-path.js';

interface SolutionFile {
  readonly uri: Uri;
  readonly prefix: string;
  readonly pattern: SuffixPattern;
}

/** The connectors in one folder of an unpacked solution, told apart by their prefix: see `detectProjects`. */
export function solutionProjects(listing: FolderListing, folders: ReadonlyMap<Uri, FolderListing>): readonly ProjectFiles[] {
  const files = listing.files.flatMap((uri): readonly SolutionFile[] => {
    const found = solutionFileOf(fileNameOf(uri));
    return found === undefined ? [] : [{ uri, ...found }];
  });
  if (files.length === 0) return [];
  const manifests = manifestsAround(listing.folder, folders);
  return [...groupBy(files, ({ prefix }) => prefix.toLowerCase()).values()]
    .filter((group) => group.some(({ pattern }) => pattern.kind === 'definition'))
    .map((group) => projectOf(listing.folder, group, [...ownManifest(listing, group), ...manifests]));
}

function projectOf(folder: Uri, group: readonly SolutionFile[], manifests: readonly ProjectFile[]): ProjectFiles {
  const ordered = group.toSorted((a, b) => SOLUTION_FILES.indexOf(a.pattern) - SOLUTION_FILES.indexOf(b.pattern));
  const name = ordered[0]?.prefix ?? '';
  const icon = ordered.find(({ pattern }) => pattern.kind === 'icon')?.uri;
  const documents = [...ordered.flatMap(documentFile), ...manifests];
  const base = { id: `${folder}#${name}`, folder, layout: 'solution', name, documents } as const;
  return icon === undefined ? base : { ...base, icon };
}

/** `{prefix}.xml`, where `pac solution unpack` puts what customizations.xml of an export says of the connector. */
function ownManifest(listing: FolderListing, [first]: readonly SolutionFile[]): readonly ProjectFile[] {
  const name = `${first?.prefix ?? ''}.xml`.toLowerCase();
  return listing.files.filter((uri) => fileNameOf(uri).toLowerCase() === name).map((uri) => ({ uri, kind: 'solution' }));
}

function documentFile({ uri, pattern: { kind, part } }: SolutionFile): readonly ProjectFile[] {
  if (kind === 'icon') return [];
  return [part === undefined ? { uri, kind } : { uri, kind, part }];
}

/** solution.xml and customizations.xml stand beside the connectors' folder in an export, and in `Other/` after `pac solution unpack`. */
function manifestsAround(folder: Uri, folders: ReadonlyMap<Uri, FolderListing>): readonly ProjectFile[] {
  const parent = folderOf(folder);
  return [...folders.values()]
    .filter((listing) => listing.folder === parent || (folderOf(listing.folder) === parent && fileNameOf(listing.folder).toLowerCase() === 'other'))
    .flatMap((listing) => listing.files)
    .filter((uri) => SOLUTION_MANIFEST.name.test(fileNameOf(uri)))
    .map((uri) => ({ uri, kind: 'solution' }));
}
