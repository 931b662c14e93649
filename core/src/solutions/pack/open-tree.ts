import type { ArchiveEntry } from '../archive/archive-entry.js';
import type { FileMap } from '../file-map.js';
import { CONTENT_TYPES, CUSTOMIZATIONS, MANIFEST } from '../format/open-solution.js';
import { SolutionError } from '../solution-error.js';
import { readTreeFile, REST_FOLDER, type SolutionTree, TREE_FILE, type TreeConnector } from '../tree/tree-file.js';
import { readPacTree } from './pac-tree.js';

/** An unpacked solution, put back into the order of an archive as far as its files are those of one. */
export interface OpenTree {
  /** What goes into the archive whatever the connectors' projects say. */
  readonly entries: readonly ArchiveEntry[];
  /** The connectors that have projects. */
  readonly connectors: readonly TreeConnector[];
  /** Names that [Content_Types].xml has or leaves out as it should be. */
  readonly known: readonly string[];
  /** Files that do not belong in a solution: a readme beside it, an archive that was packed before. */
  readonly leftOut: readonly string[];
  readonly files: FileMap;
}

/** What a folder is: see `treeKindOf`. */
export type TreeKind = 'projects' | 'archive' | 'pac';

const TOP_FILES = [CUSTOMIZATIONS, MANIFEST, CONTENT_TYPES.toLowerCase()];

/**
 * Whether files are those of an unpacked solution. `projects`: by `connector solution unpack`. `archive`: as they stand in the archive.
 * `pac`: by `pac solution unpack`. Undefined: none of these.
 */
export function treeKindOf(paths: Iterable<string>): TreeKind | undefined {
  const names = new Set([...paths].map((path) => path.toLowerCase()));
  if (names.has(TREE_FILE)) return 'projects';
  if (names.has(MANIFEST) && names.has(CUSTOMIZATIONS)) return 'archive';
  return names.has('other/solution.xml') && names.has('other/customizations.xml') ? 'pac' : undefined;
}

/** Throws a SolutionError where the files are not those of an unpacked solution. */
export function openTree(files: FileMap): OpenTree {
  switch (treeKindOf(files.keys())) {
    case 'projects': return openProjects(files);
    case 'archive': return openArchiveFolder(files);
    case 'pac': return openArchiveFolder(readPacTree(files));
    case undefined: throw new SolutionError('solution-input', 'It is no unpacked solution: there is neither a connector.solution.json nor a solution.xml with a customizations.xml. Name the folder that "connector solution unpack" wrote; an archive has to be unpacked first.');
  }
}

function openProjects(files: FileMap): OpenTree {
  const tree = readTreeFile(files.get(TREE_FILE) ?? new Uint8Array());
  const start = `${REST_FOLDER}/`;
  const rest = new Map([...files].filter(([path]) => path.startsWith(start)).map(([path, bytes]) => [path.slice(start.length), bytes]));
  return { entries: inOrder(rest, tree), connectors: tree.connectors, known: tree.files, leftOut: [], files };
}

/**
 * The files in the order of the archive. What a project holds stands there as an empty file for now, so that its place is kept;
 * the project fills it, or takes it out.
 */
function inOrder(rest: FileMap, { files, connectors }: SolutionTree): readonly ArchiveEntry[] {
  const taken = new Set(connectors.flatMap(({ parts }) => [...parts.values()].map(({ entry }) => entry)));
  const listed = files.flatMap((name): readonly ArchiveEntry[] => {
    const bytes = rest.get(name);
    if (bytes !== undefined) return [{ name, bytes }];
    return taken.has(name) ? [{ name, bytes: new Uint8Array() }] : [];
  });
  const known = new Set(files);
  return withNew(listed, [...rest].filter(([name]) => !known.has(name)).map(([name, bytes]) => ({ name, bytes })));
}

/** New files go before the content types, in the order of their names. */
function withNew(entries: readonly ArchiveEntry[], added: readonly ArchiveEntry[]): readonly ArchiveEntry[] {
  const sorted = added.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const last = entries.at(-1)?.name === CONTENT_TYPES ? entries.length - 1 : entries.length;
  return entries.toSpliced(last, 0, ...sorted);
}

/** In the order that exports mostly have. Only three files stand at the top of a solution, and no folder in it is hidden. */
function openArchiveFolder(files: FileMap): OpenTree {
  const belongs = (path: string): boolean => (path.includes('/') ? !path.startsWith('.') : TOP_FILES.includes(path.toLowerCase()));
  const named = [...files].map(([path, bytes]) => ({ name: path.replace(/^Connectors\//, 'Connector/'), bytes })).filter(({ name }) => belongs(name));
  const rank = (name: string): number => {
    const folder = /^[^/]+\//.exec(name)?.[0] ?? '';
    return name === CUSTOMIZATIONS ? 0 : name === MANIFEST ? 1 : name === CONTENT_TYPES ? 9 : folder === 'Workflows/' ? 2 : folder === 'Connector/' ? 4 : 3;
  };
  const entries = named.toSorted((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
  const known = entries.map(({ name }) => name).filter((name) => !/^(?:Connector|environmentvariabledefinitions)\//.test(name));
  return { entries, connectors: [], known, leftOut: [...files.keys()].filter((path) => !belongs(path)), files };
}
