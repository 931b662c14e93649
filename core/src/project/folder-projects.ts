import type { DocumentKind, Uri } from '../documents/connector-document.js';
import type { ProjectFile, ProjectFiles } from './connector-project.js';
import type { FolderListing, PeekText } from './detect-projects.js';
import { folderFileOf, isDefinitionCandidate, isProjectFile } from './file-names.js';
import { namesInSettings, type SettingsNames } from './settings-names.js';
import { fileNameOf } from './uri-path.js';

const EXACT_DEFINITIONS = ['apidefinition.swagger.json', 'apidefinition.swagger.yaml', 'apidefinition.swagger.yml'];
const SWAGGER_2 = /(?:"swagger"\s*:\s*"2\.0")|(?:^swagger\s*:\s*(?:'2\.0'|"2\.0"|2\.0)\s*(?:#.*)?$)/m;

/** The order in which a project lists its documents. */
const KINDS: readonly DocumentKind[] = ['properties', 'settings', 'script', 'readme', 'config', 'deployments'];

/** The projects of a connector folder: see `detectProjects`. */
export function folderProjects(listing: FolderListing, peek: PeekText): readonly ProjectFiles[] {
  const named = namesInSettings(listing, peek);
  const definitions = named.definition === undefined ? definitionsIn(listing, peek) : [named.definition];
  const others = KINDS.flatMap((kind) => filesOfKind(listing, kind, named));
  const [definition] = definitions;
  if (definition !== undefined && definitions.length === 1) return [wholeFolder(listing, [definitionFile(definition), ...others.filter(({ uri }) => uri !== definition)], named.icon)];
  const separate = definitions.map((uri) => separateDefinition(listing, uri));
  return others.some(({ kind }) => kind === 'properties') ? [wholeFolder(listing, others, named.icon), ...separate] : separate;
}

function definitionsIn(listing: FolderListing, peek: PeekText): readonly Uri[] {
  const named = listing.files.filter((uri) => folderFileOf(fileNameOf(uri))?.kind === 'definition');
  for (const exact of EXACT_DEFINITIONS) {
    const found = named.find((uri) => fileNameOf(uri).toLowerCase() === exact);
    if (found !== undefined) return [found];
  }
  return named.length > 0 ? named : misnamedDefinitionsIn(listing, peek);
}

function misnamedDefinitionsIn(listing: FolderListing, peek: PeekText): readonly Uri[] {
  if (filesOfKind(listing, 'properties').length === 0) return [];
  return listing.files.filter((uri) => isDefinitionCandidate(uri) && SWAGGER_2.test(peek(uri) ?? ''));
}

/** The one that the settings name comes first; properties are in one file alone. */
function filesOfKind(listing: FolderListing, kind: DocumentKind, named: SettingsNames = {}): readonly ProjectFile[] {
  const first = kind === 'properties' || kind === 'script' ? named[kind] : undefined;
  const uris = byLength(listing.files.filter((uri) => uri !== first && folderFileOf(fileNameOf(uri))?.kind === kind));
  const all = first === undefined ? uris : [first, ...(kind === 'properties' ? [] : uris)];
  return all.map((uri) => ({ uri, kind }));
}

/** `settings.json` before `settings.dev.json`, `script.csx` before `connector-script.csx`: the plain name is the main file. */
function byLength(uris: readonly Uri[]): readonly Uri[] {
  return uris.toSorted((a, b) => a.length - b.length);
}

function wholeFolder(listing: FolderListing, documents: readonly ProjectFile[], namedIcon: Uri | undefined): ProjectFiles {
  const icon = namedIcon ?? iconIn(listing);
  const taken = new Set([...documents.map(({ uri }) => uri), icon]);
  const neighbours = listing.files.filter((uri) => !taken.has(uri) && (isProjectFile(uri) || isDefinitionCandidate(uri)));
  const base = { id: listing.folder, folder: listing.folder, layout: 'paconn', name: fileNameOf(listing.folder), documents, neighbours } as const;
  return icon === undefined ? base : { ...base, icon };
}

function separateDefinition(listing: FolderListing, uri: Uri): ProjectFiles {
  const name = fileNameOf(uri);
  const id = `${listing.folder}#${encodeURIComponent(name)}`;
  return { id, folder: listing.folder, layout: 'paconn', name, documents: [definitionFile(uri)] };
}

function definitionFile(uri: Uri): ProjectFile {
  return { uri, kind: 'definition' };
}

/** `icon.png`, or a picture called so of another kind, or the only PNG of the folder. */
function iconIn(listing: FolderListing): Uri | undefined {
  const named = listing.files.filter((uri) => folderFileOf(fileNameOf(uri))?.kind === 'icon');
  if (named.length > 0) return named.find((uri) => /\.png$/i.test(uri)) ?? named[0];
  const pictures = listing.files.filter((uri) => /\.png$/i.test(fileNameOf(uri)));
  return pictures.length === 1 ? pictures[0] : undefined;
}
