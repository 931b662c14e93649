import { applyUpgrade, HELD_SUFFIX, isProduction, systemClock } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { findSolution } from './find-solution.js';
import { showSolutionProgress } from './show-solution-progress.js';

export interface UpgradeArguments extends EnvironmentArguments {
  readonly yes?: boolean;
}

/** `connector solution upgrade`: applies what `import --holding` held back. Run again after an interruption, it applies nothing twice. */
export function upgradeCommand(name: string, args: UpgradeArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    if (isProduction(environment) && args.yes !== true) throw new UsageError(`${environment.displayName} is a production environment. Add --yes if you mean it.`);
    const dataverse = services.dataverse(environment);
    const wanted = name.endsWith(HELD_SUFFIX) ? name.slice(0, -HELD_SUFFIX.length) : name;
    const { uniqueName } = await findSolution(dataverse, wanted, environment.displayName, io.stop);
    const result = await applyUpgrade({ dataverse, solution: uniqueName, clock: systemClock, progress: showSolutionProgress(io), signal: io.stop });
    const { version } = await findSolution(dataverse, uniqueName, environment.displayName, io.stop);
    if (args.json === true) io.stdout.write(jsonText({ version: 1, result, solution: { uniqueName, version }, environment: { id: environment.id, displayName: environment.displayName } }));
    else io.stdout.write(`${textOf(result, printable(uniqueName), printable(version), printable(environment.displayName))}\n`);
    return 0;
  });
}

function textOf(result: 'applied' | 'nothing-held', solution: string, version: string, environment: string): string {
  if (result === 'applied') return `Upgraded ${solution} in ${environment} to ${version}`;
  return `Nothing to apply: no version of ${solution} is held back in ${environment}, and ${version} is installed. "connector solution import --holding" holds one back.`;
}
