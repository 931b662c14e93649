import { randomUUID } from 'node:crypto';
import { checkReferences, openSolution, type SolutionFacts, solutionFacts, writeArchive } from '@connector-workbench/core/solutions';
import { type ComponentParameter, type Environment, type ImportMode, importSolution, isProduction, openValues, type Platform, stageSolution, systemClock } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { askForValues, tellOpenValues } from './ask-for-values.js';
import { titleOf } from './describe-solution.js';
import { importMemoryOf } from './import-memory-file.js';
import { readSettingsFile } from './read-settings-file.js';
import { readSolutionFile } from './read-solution-file.js';
import { reportSolutionProblems } from './report-problems.js';
import { showSolutionProgress } from './show-solution-progress.js';
import { explainSolution } from './solution-failure.js';
import { tellPlaces } from './tell-places.js';

export interface ImportArguments extends EnvironmentArguments {
  readonly settings?: string;
  readonly upgrade?: boolean;
  readonly stage?: boolean;
  readonly holding?: boolean;
  readonly overwrite?: boolean;
  readonly publish?: boolean;
  /** Where the import is remembered until its end is known. */
  readonly state?: string;
  readonly yes?: boolean;
}

/** `connector solution import`: brings a solution into an environment, once. Throws a UsageError for a production environment without `--yes`. */
export async function importCommand(given: string, args: ImportArguments, io: CommandIo): Promise<ExitCode> {
  const entries = await readSolutionFile(given, io);
  const { solution, facts, problems } = await explainSolution(given, () => {
    const opened = openSolution(entries);
    return { solution: opened, facts: solutionFacts(opened), problems: checkReferences(opened) };
  });
  const parameters = args.settings === undefined ? [] : await readSettingsFile(args.settings, facts, io);
  const withPlaces = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      await tellPlaces(error, { given, uniqueName: facts.uniqueName, solution }, io);
      throw error;
    }
  };
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    if (isProduction(environment) && args.yes !== true && args.stage !== true) throw new UsageError(`${environment.displayName} is a production environment. Add --yes if you mean it.`);
    reportSolutionProblems(problems, io);
    // Written anew, the archive holds nothing but the files that were looked at, and is the same in every run.
    const common = { dataverse: services.dataverse(environment), archive: writeArchive(entries), progress: showSolutionProgress(io), signal: io.stop };
    if (args.stage === true) {
      const { warnings, previousVersion } = await withPlaces(() => stageSolution(common));
      return report({ result: 'checked', facts, environment, warnings, previousVersion: previousVersion ?? null }, args, io);
    }
    const outcome = await withPlaces(() => importSolution({
      ...common,
      environmentId: environment.id,
      mode: modeOf(args),
      parameters,
      moreParameters: () => furtherValues({ given, facts, parameters, services, environment }, args, io),
      overwrite: args.overwrite === true,
      publish: args.publish === true,
      memory: importMemoryOf(given, args.state, io),
      newId: randomUUID,
      clock: systemClock,
    }));
    return report({ result: outcome.isAdopted ? 'adopted' : 'imported', facts, environment, warnings: outcome.warnings, importJobId: outcome.importJobId }, args, io);
  });
}

interface ValuesContext {
  readonly given: string;
  readonly facts: SolutionFacts;
  /** Those of the settings file. */
  readonly parameters: readonly ComponentParameter[];
  readonly services: Platform;
  readonly environment: Environment;
}

/** Asks whoever sits at the terminal for what has no value; anybody else is told. */
async function furtherValues({ given, facts, parameters, services, environment }: ValuesContext, { json }: ImportArguments, io: CommandIo): Promise<readonly ComponentParameter[]> {
  const open = await openValues({ dataverse: services.dataverse(environment), facts, parameters, signal: io.stop });
  if (io.ask !== undefined && json !== true) return await askForValues(open, services, environment, io.ask, io);
  io.stderr.write(tellOpenValues(open, given));
  return [];
}

interface ImportReport {
  readonly result: keyof typeof RESULTS;
  readonly facts: SolutionFacts;
  readonly environment: Environment;
  readonly warnings: readonly string[];
  readonly importJobId?: string;
  readonly previousVersion?: string | null;
}

const RESULTS = { imported: 'Imported', adopted: 'Found, imported by an earlier run that was interrupted:', checked: 'The environment accepts' } as const;

function report({ facts, environment, result, warnings, ...more }: ImportReport, { json }: ImportArguments, { stdout, stderr }: CommandIo): ExitCode {
  const { uniqueName, version, isManaged } = facts;
  if (json === true) stdout.write(jsonText({ version: 1, result, solution: { uniqueName, version, isManaged }, environment: { id: environment.id, displayName: environment.displayName }, ...more, warnings }));
  else stdout.write(`${RESULTS[result]} ${titleOf(facts)} ${result === 'checked' ? 'for' : 'into'} ${printable(environment.displayName)}\n`);
  for (const warning of warnings) stderr.write(`The environment warns: ${printable(warning)}\n`);
  return 0;
}

function modeOf({ upgrade, holding }: ImportArguments): ImportMode {
  return upgrade === true ? 'upgrade' : holding === true ? 'holding' : 'update';
}
