import path from 'node:path';
import { openSolution, solutionFacts } from '@connector-workbench/core/solutions';
import { unpackIntoFolder } from '@connector-workbench/platform';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { countedConnectors, titleOf } from './describe-solution.js';
import { readSolutionFile } from './read-solution-file.js';
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
  const { tree, solution, problems } = await explainSolution(undefined, () => unpackIntoFolder({ target, shown: out, entries, overwrite: args.overwrite === true, disk: io.files, signal: io.stop }));
  const facts = solutionFacts(solution);
  const connectors = tree.connectors.map((connector) => ({ name: connector.name, folder: connector.folder }));
  if (args.json === true) {
    io.stdout.write(jsonText({ version: 1, folder: out, solution: facts, connectors, problems }));
    return 0;
  }
  io.stdout.write(`Unpacked ${titleOf(facts)} into ${printable(out)}: ${countedConnectors(connectors.length)}\n`);
  for (const connector of connectors) io.stdout.write(`  ${printable(path.join(out, ...connector.folder.split('/')))}  ${printable(connector.name)}\n`);
  reportSolutionProblems(problems, io);
  return 0;
}
