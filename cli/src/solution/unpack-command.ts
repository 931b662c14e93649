import path from 'node:path';
import { type FileMap, openSolution, readTreeFile, REST_FOLDER, type SolutionTree, solutionFacts, TREE_FILE, unpackSolution } from '@connector-workbench/core/solutions';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { countedConnectors, titleOf } from './describe-solution.js';
import { readSolutionFile } from './read-solution-file.js';
import { fillFolder, folderState, replaceInFolder, type Replacement } from './replace-folder.js';
import { reportSolutionProblems } from './report-problems.js';
import { explainSolution } from './solution-failure.js';

export interface UnpackArguments {
  /** The folder to write to. Default: one in the current folder, named after the solution. */
  readonly out?: string;
  /** Replaces what an earlier unpacking wrote. */
  readonly overwrite?: boolean;
  readonly json?: boolean;
}

/** `connector solution unpack`: an archive as connector projects and the rest. All of it is written, or nothing. Throws a UsageError where it cannot be. */
export async function unpackCommand(given: string, args: UnpackArguments, io: CommandIo): Promise<ExitCode> {
  const entries = await readSolutionFile(given, io);
  const name = (await explainSolution(given, () => solutionFacts(openSolution(entries)))).uniqueName;
  const out = args.out ?? (/^\w+$/.test(name) ? name : 'solution');
  const target = path.resolve(io.cwd, out);
  const previous = await previousTree(target, out, args.overwrite === true, io);
  const { files, tree, solution, problems } = await explainSolution(given, () => unpackSolution(entries, previous));
  if (previous === undefined) await fillFolder(target, files, io.stop);
  else await replaceInFolder(target, replacementOf(previous, files), io.stop);
  const facts = solutionFacts(solution);
  const connectors = tree.connectors.map((connector) => ({ name: connector.name, folder: connector.folder }));
  if (args.json === true) {
    io.stdout.write(`${JSON.stringify({ version: 1, folder: out, solution: facts, connectors, problems }, undefined, 2)}\n`);
    return 0;
  }
  io.stdout.write(`Unpacked ${titleOf(facts)} into ${printable(out)}: ${countedConnectors(connectors.length)}\n`);
  for (const connector of connectors) io.stdout.write(`  ${printable(path.join(out, ...connector.folder.split('/')))}  ${printable(connector.name)}\n`);
  reportSolutionProblems(problems, io);
  return 0;
}

/** What an earlier unpacking wrote to the target. Throws a UsageError where the target holds something that may not be replaced. */
async function previousTree(target: string, out: string, isOverwrite: boolean, io: CommandIo): Promise<SolutionTree | undefined> {
  const state = await folderState(target);
  if (state === 'file') throw new UsageError(`${out} is no folder. Name another one with --out.`);
  if (state !== 'used') return undefined;
  const names = (await io.files.list(target)).map(({ name }) => name);
  if (!names.includes(TREE_FILE)) throw new UsageError(`${out} holds other files, and is no solution that was unpacked here (it has no ${TREE_FILE}). Name a new or an empty folder with --out.`);
  if (!isOverwrite) throw new UsageError(`${out} holds an unpacked solution already. Add --overwrite to replace its files; what you have added to it stays.`);
  return await explainSolution(out, async () => readTreeFile(await io.files.read(path.join(target, TREE_FILE), MAX_TREE_FILE_BYTES)));
}

const MAX_TREE_FILE_BYTES = 16 * 1024 * 1024;

/** What an earlier unpacking wrote goes; a readme, settings or a configuration among it stays. */
function replacementOf({ connectors }: SolutionTree, files: FileMap): Replacement {
  const written = new Set(connectors.flatMap(({ folder, parts }) => [`${folder}/apiProperties.json`, ...[...parts.values()].map(({ file }) => `${folder}/${file}`)]));
  const folders = [REST_FOLDER, ...connectors.map(({ folder }) => folder), ...files.keys()];
  return { files, tops: [...new Set(folders.map((name) => name.split('/')[0] ?? name))], mark: TREE_FILE, keeps: (file) => !file.startsWith(`${REST_FOLDER}/`) && !written.has(file) };
}
