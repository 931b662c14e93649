import path from 'node:path';
import { archiveNameOf, bumpVersion, packSolution, type PackedSolution, type PackSettings, type VersionPart } from '@connector-workbench/core/solutions';
import { fitIcons, type PackSources, readPackSources } from '@connector-workbench/platform';
import { type ExitCode, UsageError } from '../exit-code.js';
import { writeResult } from '../files/write-result.js';
import type { CommandIo } from '../io/command-io.js';
import { countedNoun } from '../io/counted-noun.js';
import { jsonText, printable } from '../io/printable.js';
import { loadYaml } from '../lint/load-yaml.js';
import { countedConnectors, titleOf } from './describe-solution.js';
import { hasErrors, reportSolutionProblems } from './report-problems.js';
import { sha1 } from '@connector-workbench/platform';
import { explainSolution } from './solution-failure.js';

export interface PackArguments {
  /** The archive to write. Default: named after the solution and its version, in the current folder. */
  readonly out?: string;
  readonly name?: string;
  readonly publisher?: string;
  readonly prefix?: string;
  readonly version?: string;
  readonly bump?: VersionPart | true;
  readonly managed?: boolean;
  readonly unmanaged?: boolean;
  readonly connectorName?: string;
  readonly minify?: boolean;
  readonly json?: boolean;
}

/** `connector solution pack`. Nothing is written where the solution has errors. Throws a UsageError for folders that make no solution. */
export async function packCommand(folders: readonly string[], args: PackArguments, io: CommandIo): Promise<ExitCode> {
  const { sources, problems: notes } = await fitIcons(await explainSolution(undefined, () => readPackSources(folders, { cwd: io.cwd, disk: io.files })));
  refuseMeaningless(sources, args);
  const bumped = args.bump === undefined ? undefined : await bump(sources, args.bump === true ? 'revision' : args.bump);
  const { problems, ...result } = await explainSolution(sources.tree?.shown, async () => packSolution({
    ...(sources.tree === undefined ? {} : { tree: bumped?.files ?? sources.tree.files }),
    projects: sources.projects,
    settings: settingsOf(args),
    sha1,
    yaml: sources.needsYaml ? await loadYaml() : undefined,
  }));
  const packed = { ...result, problems: [...problems, ...notes] };
  const isFit = !hasErrors(packed.problems);
  const out = args.out ?? archiveNameOf(packed.facts);
  if (isFit) {
    await writeResult(out, packed.archive, true, io);
    if (bumped !== undefined) await writeResult(bumped.manifestPath, bumped.manifest, true, io);
  }
  report(packed, isFit ? out : undefined, args, io);
  return isFit ? 0 : 1;
}

/** Options that contradict one another, or what the folders are. */
function refuseMeaningless({ tree, projects }: PackSources, { version, bump: part, connectorName }: PackArguments): void {
  if (tree === undefined && part !== undefined) throw new UsageError('--bump raises the version in the solution.xml of an unpacked solution, and there is none. Say the version with --version.');
  if (version !== undefined && part !== undefined) throw new UsageError('--version and --bump both say the version. Leave one out.');
  if (connectorName !== undefined && projects.length !== 1) throw new UsageError('--connector-name is the name of one new connector. Name the folder of exactly one.');
}

function settingsOf({ name, publisher, prefix, version, managed, unmanaged, connectorName, minify }: PackArguments): PackSettings {
  return { name, publisher, prefix, version, connectorName, managed: managed === true ? true : unmanaged === true ? false : undefined, minify: minify === true };
}

async function bump({ tree }: PackSources, part: VersionPart) {
  if (tree === undefined) throw new UsageError('--bump needs an unpacked solution.');
  const before = tree.files.get(tree.manifest) ?? new Uint8Array();
  const { bytes } = await explainSolution(`${tree.shown}/${tree.manifest}`, () => bumpVersion(before, part));
  return { files: new Map([...tree.files, [tree.manifest, bytes]]), manifest: bytes, manifestPath: path.join(tree.path, ...tree.manifest.split('/')) };
}

function report({ facts, entries, archive, problems }: PackedSolution, file: string | undefined, { json }: PackArguments, io: CommandIo): void {
  if (json === true) {
    io.stdout.write(jsonText({ version: 1, file: file ?? null, solution: facts, files: entries.map(({ name }) => name), problems }));
    return;
  }
  reportSolutionProblems(problems, io);
  if (file === undefined) io.stderr.write('connector: Nothing was written, since an environment would refuse the solution.\n');
  else io.stdout.write(`Packed ${countedConnectors(facts.connectors.length)} into ${printable(file)}: ${titleOf(facts)}, ${countedNoun(entries.length, 'file')}, ${archive.length} bytes\n`);
}
