import path from 'node:path';
import { isDefinitionCandidate, isProjectFile } from '@connector-workbench/core';
import { environmentVariableOf, type FileMap, type ProjectInput, REST_FOLDER, SolutionError, TREE_FILE, type TreeKind, treeKindOf } from '@connector-workbench/core/solutions';
import { listFiles, listTree, readFiles } from './read-folder.js';
import type { Disk } from '../../files/disk.js';
import { FileError } from '../../files/file-error.js';

/** Where the folders are. */
export interface PackPlace {
  /** Relative paths start here. Absolute. */
  readonly cwd: string;
  readonly disk: Disk;
}

/** What the named folders are. */
export interface PackSources {
  readonly tree: PackTree | undefined;
  readonly projects: readonly ProjectInput[];
  readonly needsYaml: boolean;
}

export interface PackTree {
  readonly shown: string;
  /** Absolute. */
  readonly path: string;
  readonly files: FileMap;
  /** Where its solution.xml is. */
  readonly manifest: string;
}

const PAC_SOURCE = 'src';
const VARIABLES_FOLDER = 'environmentvariabledefinitions';

/** Reads the folders that are to be packed. Throws a SolutionError for what is no folder, and for two unpacked solutions. */
export async function readPackSources(folders: readonly string[], place: PackPlace): Promise<PackSources> {
  const trees: PackTree[] = [];
  const projects: ProjectInput[] = [];
  for (const given of folders) {
    const read = await readSource(given, place).catch((error: unknown) => { throw error instanceof FileError ? new SolutionError('solution-input', `${given}: ${error.explanation}`, { cause: error }) : error; });
    if ('shown' in read && 'manifest' in read) trees.push(read);
    else projects.push(read);
  }
  const [tree, second] = trees;
  if (second !== undefined) throw new SolutionError('solution-input', `${tree?.shown ?? ''} and ${second.shown} are both unpacked solutions. Name one; add single connectors of the other by their folders.`);
  const names = [...(tree?.files.keys() ?? []), ...projects.flatMap(({ files }) => [...files.keys()])];
  return { tree, projects, needsYaml: names.some((name) => /\.ya?ml$/i.test(name)) };
}

async function readSource(given: string, { cwd, disk }: PackPlace): Promise<PackTree | ProjectInput> {
  const folder = path.resolve(cwd, given);
  if ((await disk.kindOf(folder)) !== 'folder') throw new SolutionError('solution-input', `${given}: It is no folder. Name a connector's folder, or an unpacked solution.`);
  const kind = await kindOfFolder(folder, disk);
  if (kind !== undefined) return readTree(given, folder, kind, disk);
  // `pac solution clone` and `init` keep the files of a solution in a folder of their project.
  const source = path.join(folder, PAC_SOURCE);
  const inner = (await listIfThere(source, 'Other', disk)).length === 0 ? undefined : await kindOfFolder(source, disk);
  return inner === 'pac' ? readTree(path.join(given, PAC_SOURCE), source, inner, disk) : readProject(given, folder, disk);
}

/** Deep trees are listed only where the top says that there is a solution. */
async function kindOfFolder(folder: string, disk: Disk): Promise<TreeKind | undefined> {
  const top = (await disk.list(folder)).flatMap(({ name, kind }) => (kind === 'file' ? [name] : []));
  const others = await listIfThere(folder, 'Other', disk);
  return treeKindOf([...top, ...others.map((name) => `Other/${name}`)]);
}

async function readTree(given: string, folder: string, kind: TreeKind, disk: Disk): Promise<PackTree> {
  const files = await readFiles(folder, await listTree(folder, disk), { disk, shown: given, isConfined: true });
  const manifest = kind === 'projects' ? `${REST_FOLDER}/solution.xml` : [...files.keys()].find((name) => /^(?:other\/)?solution\.xml$/i.test(name)) ?? 'solution.xml';
  return { shown: given, path: folder, files, manifest };
}

async function readProject(given: string, folder: string, disk: Disk): Promise<ProjectInput> {
  const files = await readFiles(folder, (await listFiles(folder, disk)).filter(mayBePacked), { disk, shown: given, isConfined: true });
  const origin = await findOrigin(folder, given, disk);
  const places = [folder, path.dirname(folder), ...(origin === undefined ? [] : [path.join(origin.root, REST_FOLDER)])];
  const variables = new Map<string, Uint8Array>();
  for (const place of places) for (const [name, bytes] of await readVariables(place, given, disk)) if (!variables.has(name)) variables.set(name, bytes);
  return { shown: given, files, variables, ...(origin === undefined ? {} : { origin: { tree: origin.tree, folder: origin.folder } }) };
}

/** Beside what a connector is made of, a folder may hold what is large, or a link to a text that several share. Neither is read. */
function mayBePacked(name: string): boolean {
  const uri = `file:///${encodeURIComponent(name)}`;
  return (isProjectFile(uri) || isDefinitionCandidate(uri)) && !NEVER_PACKED.test(name);
}

const NEVER_PACKED = /\.md$|^connector\.(?:config|deployments)\.json$/i;

async function readVariables(place: string, shown: string, disk: Disk): Promise<FileMap> {
  const folder = path.join(place, VARIABLES_FOLDER);
  const names = await listTree(folder, disk).catch(nothingThere);
  const files = await readFiles(folder, names, { disk, shown, isConfined: true });
  return new Map([...files].map(([name, bytes]) => [`${VARIABLES_FOLDER}/${name}`, bytes] as const).filter(([name]) => environmentVariableOf(name) !== undefined));
}

/** The unpacked solution that a connector's folder is part of: two folders above it. */
async function findOrigin(folder: string, shown: string, disk: Disk) {
  const root = path.dirname(path.dirname(folder));
  const names = await listFiles(root, disk).catch(nothingThere);
  if (!names.includes(TREE_FILE)) return undefined;
  const below = path.relative(root, folder).split(path.sep).join('/');
  const wanted = [TREE_FILE, ...['solution.xml', 'customizations.xml', '[Content_Types].xml'].map((name) => `${REST_FOLDER}/${name}`), ...(await listFiles(folder, disk)).map((name) => `${below}/${name}`)];
  const present = new Set([...names, ...(await listIfThere(root, REST_FOLDER, disk)).map((name) => `${REST_FOLDER}/${name}`), ...(await listFiles(folder, disk)).map((name) => `${below}/${name}`)]);
  return { root, folder: below, tree: await readFiles(root, wanted.filter((name) => present.has(name)), { disk, shown, isConfined: true }) };
}

async function listIfThere(folder: string, name: string, disk: Disk): Promise<readonly string[]> {
  return await listFiles(path.join(folder, name), disk).catch(nothingThere);
}

function nothingThere(error: unknown): readonly string[] {
  if (error instanceof FileError) return [];
  throw error;
}
