import type { ArchiveEntry } from '../archive/archive-entry.js';
import { type ConnectorElement, connectorElementsOf, pathKey } from '../format/connector-element.js';
import { openSolution, type OpenSolution } from '../format/open-solution.js';
import type { FileMap } from '../file-map.js';
import type { SolutionProblem } from '../solution-problem.js';
import { folderNamesOf } from './folder-names.js';
import { projectOfConnector } from './project-of-connector.js';
import { CONNECTORS_FOLDER, REST_FOLDER, type SolutionTree, TREE_FILE, type TreeConnector, writeTreeFile } from './tree-file.js';

export interface UnpackedSolution {
  /** What to write, below one folder. */
  readonly files: FileMap;
  readonly tree: SolutionTree;
  readonly solution: OpenSolution;
  readonly problems: readonly SolutionProblem[];
}

/**
 * The editable files of a solution: a project for each connector, and everything else as it is. See docs/solutions.md for the layout.
 * Connectors that an earlier unpacking knows keep their folders.
 * Throws a SolutionError where the files are no solution.
 */
export function unpackSolution(entries: readonly ArchiveEntry[], previous?: SolutionTree): UnpackedSolution {
  const solution = openSolution(entries);
  const files = new Map<string, Uint8Array>();
  const problems: SolutionProblem[] = [];
  // What one connector has taken is not there for another one.
  const left = new Map(entries.map((entry) => [pathKey(entry.name), entry]));
  const connectors: TreeConnector[] = [];
  const elements = connectorElementsOf(solution.customizations);
  const folders = foldersOf(elements, previous);
  for (const [at, element] of elements.entries()) {
    const project = projectOfConnector(element, (path) => left.get(pathKey(path)));
    if (project === undefined) {
      problems.push({ severity: 'warning', code: 'connector-left', connector: element.name, message: `The file of its definition is not in the archive (customizations.xml says ${JSON.stringify(element.paths.get('openapidefinition') ?? '')}), so it has no project. What there is of it stays in solution/.` });
      continue;
    }
    const folder = folders[at] ?? `${CONNECTORS_FOLDER}/connector`;
    for (const [name, bytes] of project.files) files.set(`${folder}/${name}`, bytes);
    for (const { entry } of project.parts.values()) left.delete(pathKey(entry));
    connectors.push({ name: element.name, folder, parts: project.parts });
    problems.push(...project.problems);
  }
  const taken = new Set(connectors.flatMap(({ parts }) => [...parts.values()].map(({ entry }) => entry)));
  for (const { name, bytes } of entries) if (!taken.has(name)) files.set(`${REST_FOLDER}/${name}`, bytes);
  const tree = { files: entries.map(({ name }) => name), connectors };
  files.set(TREE_FILE, writeTreeFile(tree));
  return { files, tree, solution, problems };
}

function foldersOf(elements: readonly ConnectorElement[], previous: SolutionTree | undefined): readonly string[] {
  const kept = new Map(previous?.connectors.filter(({ folder }) => !folder.startsWith(`${REST_FOLDER}/`)).map(({ name, folder }) => [name, folder]));
  const taken = [...kept.values()].flatMap((folder) => (folder.startsWith(`${CONNECTORS_FOLDER}/`) ? [folder.slice(CONNECTORS_FOLDER.length + 1)] : []));
  const fresh = folderNamesOf(elements.map(({ displayName, name }) => displayName || name), taken);
  return elements.map(({ name }, at) => kept.get(name) ?? `${CONNECTORS_FOLDER}/${fresh[at] ?? 'connector'}`);
}
