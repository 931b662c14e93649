import { archiveNameOf } from '@connector-workbench/core/solutions';
import { exportSolution, systemClock } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { findSolution } from './find-solution.js';
import { showSolutionProgress } from './show-solution-progress.js';
import { requireFree, writeResult } from '../files/write-result.js';

export interface ExportArguments extends EnvironmentArguments {
  readonly managed?: boolean;
  readonly out?: string;
  readonly overwrite?: boolean;
}

/** `connector solution export`: the archive of a solution that was made in an environment. */
export function exportCommand(name: string, args: ExportArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    const dataverse = services.dataverse(environment);
    const solution = await findSolution(dataverse, name, environment.displayName, io.stop);
    if (solution.isManaged) throw new UsageError(`${solution.uniqueName} is managed in ${environment.displayName}, and managed solutions cannot be exported. Export it from the environment where it is made.`);
    const isManaged = args.managed === true;
    const out = args.out ?? archiveNameOf({ ...solution, isManaged });
    await requireFree(out, args.overwrite === true, io);
    const archive = await exportSolution({ dataverse, solution: solution.uniqueName, isManaged, clock: systemClock, progress: showSolutionProgress(io), signal: io.stop });
    await writeResult(out, archive, args.overwrite === true, io);
    const { uniqueName, version } = solution;
    if (args.json === true) io.stdout.write(jsonText({ version: 1, file: out, solution: { uniqueName, version, isManaged }, environment: { id: environment.id, displayName: environment.displayName } }));
    else io.stdout.write(`Exported ${printable(uniqueName)} ${printable(version)} (${isManaged ? 'managed' : 'unmanaged'}) from ${printable(environment.displayName)}: ${printable(out)}\n`);
    return 0;
  });
}
