/** The files that tell an unpacked solution: of `connector solution unpack`, of any other tool, and of `pac solution unpack` or `clone` in a folder `Other`. */
export const SOLUTION_MARKS = '**/{connector.solution.json,[sS]olution.xml}';

/**
 * The folders that can be packed: unpacked solutions by the files that tell them, and folders of connectors, which become a new solution. Paths with
 * slashes, without one at the end. What `unpack` keeps of an archive in `solution/` is part of the folder around it, and no solution of its own.
 */
export function packableFolders(marks: readonly string[], connectorFolders: readonly string[]): readonly string[] {
  const own = new Set(marks.filter((mark) => nameOf(mark) === 'connector.solution.json').map(folderOf));
  const solutions = marks.filter((mark) => nameOf(mark).toLowerCase() === 'solution.xml').map(folderOf).filter((folder) => !own.has(folderOf(folder))).flatMap(foldersOfManifest);
  return [...new Set([...own, ...solutions, ...connectorFolders])].sort();
}

/** A project of `pac solution clone` has the solution below `src`. */
function foldersOfManifest(folder: string): readonly string[] {
  if (nameOf(folder).toLowerCase() !== 'other') return [folder];
  const solution = folderOf(folder);
  return nameOf(solution).toLowerCase() === 'src' ? [solution, folderOf(solution)] : [solution];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
