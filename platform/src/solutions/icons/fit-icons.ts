import type { FileMap, SolutionProblem } from '@connector-workbench/core/solutions';
import type { PackSources } from '../disk/pack-sources.js';
import { fitIcon, type FittedIcon, MAX_ICON_SIDE } from './fit-icon.js';

/** The icons of connector projects: below an unpacked solution, or in a folder of their own. What an archive keeps under its own name stays as it was exported. */
const ICON = /^(?:connectors\/[^/]+\/)?icon\.(?:png|jpe?g)$/i;

/** The same folders with icons in a size that Dataverse keeps, and what is to be said about it. The files on the disk stay. Never throws. */
export async function fitIcons({ tree, projects, ...rest }: PackSources): Promise<{ readonly sources: PackSources; readonly problems: readonly SolutionProblem[] }> {
  const problems: SolutionProblem[] = [];
  const fitted = async (files: FileMap, shown: string): Promise<FileMap> => {
    const changed = new Map(files);
    for (const [name, bytes] of files) {
      if (!ICON.test(name)) continue;
      const icon = await fitIcon(bytes);
      if (icon.kind === 'shrunk') changed.set(name, icon.bytes);
      problems.push(...problemsOf(`${shown}/${name}`, icon));
    }
    problems.push(...otherFormats(files, shown));
    return changed;
  };
  const fittedTree = tree === undefined ? undefined : { ...tree, files: await fitted(tree.files, tree.shown) };
  const fittedProjects = [];
  for (const project of projects) fittedProjects.push({ ...project, files: await fitted(project.files, project.shown) });
  return { sources: { ...rest, tree: fittedTree, projects: fittedProjects }, problems };
}

/** Pictures that are called an icon, and that nobody takes for one. A JPEG below an unpacked solution may have come with it. */
function otherFormats(files: FileMap, shown: string): readonly SolutionProblem[] {
  const names = [...files.keys()];
  const found = names.filter((name) => /^(?:icon\.jpe?g|(?:connectors\/[^/]+\/)?icon\.(?:gif|svg|bmp|webp|ico|tiff?))$/i.test(name));
  return found.filter((name) => !names.some((other) => other.toLowerCase() === name.toLowerCase().replace(/[^.]+$/, 'png')))
    .map((name) => ({ severity: 'warning', code: 'icon-format', message: `${shown}/${name} is left out, since icons are PNG: save the picture as icon.png.` }));
}

function problemsOf(file: string, icon: FittedIcon): readonly SolutionProblem[] {
  // Core says it of a PNG.
  if (icon.kind === 'too-large' && /\.jpe?g$/i.test(file)) return [{ severity: 'warning', code: 'icon-too-large', message: `${file} has ${icon.size.width} × ${icon.size.height} pixels, and Dataverse keeps at most ${MAX_ICON_SIDE} × ${MAX_ICON_SIDE}, so that makers may see another picture. A JPEG is not made smaller here: save it as icon.png, or in that size.` }];
  if (icon.kind !== 'shrunk') return [];
  const { from, to } = icon;
  return [{ severity: 'info', code: 'icon-resized', message: `${file} has ${from.width} × ${from.height} pixels, and Dataverse keeps at most ${MAX_ICON_SIDE} × ${MAX_ICON_SIDE}. It is packed with ${to.width} × ${to.height}; your file stays as it is.` }];
}
