import { type ConnectorRowSummary, type DataverseClient, type Environment, isProduction, type Platform } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { findByName } from '../services/find-by-name.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { EnvironmentArguments } from '../services/service-arguments.js';
import { findSolution } from './find-solution.js';

export interface AddArguments extends EnvironmentArguments {
  readonly solution: string;
  readonly yes?: boolean;
}

/** `connector solution add`: makes a connector part of a solution. Throws a UsageError where one of them is not there, or may not be changed. */
export function addCommand(wanted: string, args: AddArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, async (services) => {
    const environment = await findEnvironment(services, args.environment, io.stop);
    if (isProduction(environment) && args.yes !== true) throw new UsageError(`${environment.displayName} is a production environment. Add --yes if you mean it.`);
    const dataverse = services.dataverse(environment);
    const solution = await findSolution(dataverse, args.solution, environment.displayName, io.stop);
    if (solution.isManaged) throw new UsageError(`${solution.uniqueName} is a managed solution, to which nothing can be added. Add the connector where the solution is made, then import the new version.`);
    const connector = await findRow(services, dataverse, environment, wanted, io.stop);
    await dataverse.addConnectorToSolution(connector.id, solution.uniqueName, io.stop);
    const { id, name, displayName } = connector;
    if (args.json === true) io.stdout.write(jsonText({ version: 1, connector: { id, name, displayName }, solution: { uniqueName: solution.uniqueName }, environment: { id: environment.id, displayName: environment.displayName } }));
    else io.stdout.write(`"${printable(displayName)}" is part of ${printable(solution.uniqueName)} in ${printable(environment.displayName)}: ${printable(name)}\n`);
    return 0;
  });
}

async function findRow({ connectors }: Platform, dataverse: DataverseClient, environment: Environment, wanted: string, signal: AbortSignal): Promise<ConnectorRowSummary> {
  const rows = await dataverse.connectors(signal);
  const key = wanted.toLowerCase();
  const byName = rows.find(({ name, apiName }) => name.toLowerCase() === key || apiName?.toLowerCase() === key);
  if (byName !== undefined) return byName;
  const isKnown = rows.some(({ id, displayName }) => id === key || displayName.toLowerCase() === key);
  const outside = isKnown ? undefined : (await connectors.list(environment.id, signal)).find(({ id, displayName }) => id.toLowerCase() === key || displayName.toLowerCase() === key);
  if (outside !== undefined) throw new UsageError(`"${outside.displayName}" was created outside of solutions, and cannot become part of one. Pack its folder with "connector solution pack", and import that.`);
  return findByName(rows, wanted, { noun: 'connector', listed: `"connector connectors -e ${environment.id}"` });
}
