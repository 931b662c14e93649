import path from 'node:path';
import { FileError } from '@connector-workbench/platform/files';
import { UsageError } from '../exit-code.js';
import { writeResult } from '../files/write-result.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { applyBaseline, type BaselineFiles, writeBaseline } from './baseline.js';
import type { ProblemReport } from './problem-report.js';

const LARGEST_BASELINE = 64 * 1024 * 1024;

/** The report without what the baseline knows. `paths`: what was linted. Throws a UsageError where it is no baseline, or cannot be read. */
export async function withoutBaseline(report: ProblemReport, baseline: string, paths: readonly string[], io: CommandIo): Promise<ProblemReport> {
  const { problems, held, gone } = applyBaseline(report.problems, await readBaseline(baseline, io), baseline, filesOf(baseline, paths, io.cwd));
  if (held > 0) io.stderr.write(`connector: ${countedNoun(held, 'problem')} held back by ${printable(baseline)}.\n`);
  if (gone > 0) io.stderr.write(`connector: ${countedNoun(gone, 'problem')} of ${printable(baseline)} no longer there. Take them out with --update-baseline.\n`);
  return { ...report, problems };
}

/** Writes all problems to the baseline, and leaves none in the report. What the baseline knows of other files stays in it. */
export async function updateBaseline(report: ProblemReport, baseline: string, paths: readonly string[], io: CommandIo): Promise<ProblemReport> {
  const before = await readBaseline(baseline, io).catch((error: unknown) => {
    // What cannot be read is made anew.
    if (error instanceof UsageError) return undefined;
    throw error;
  });
  const { text, kept } = writeBaseline(report.problems, before, filesOf(baseline, paths, io.cwd));
  await writeResult(baseline, new TextEncoder().encode(text), true, io);
  io.stderr.write(`connector: ${countedNoun(report.problems.length, 'problem')} written to ${printable(baseline)}${kept === 0 ? '' : `, beside ${kept} of files that were not linted`}.\n`);
  return { ...report, problems: [] };
}

/** Paths count from the folder of the baseline, so that it serves from wherever somebody lints, and however the paths are given. */
function filesOf(baseline: string, paths: readonly string[], cwd: string): BaselineFiles {
  const folder = path.dirname(path.resolve(cwd, baseline));
  const roots = paths.map((each) => path.resolve(cwd, each));
  return {
    pathOf: (shown) => path.relative(folder, path.resolve(cwd, shown)).replaceAll(path.sep, '/'),
    isLinted: (file) => roots.some((root) => isAtOrBelow(path.resolve(folder, file), root)),
  };
}

function isAtOrBelow(file: string, root: string): boolean {
  const below = path.relative(root, file);
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below);
}

async function readBaseline(shown: string, { cwd, files }: CommandIo): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path.resolve(cwd, shown), LARGEST_BASELINE));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(`The baseline ${shown} cannot be read: ${error.reason}. Make it with --update-baseline.`);
  }
}
