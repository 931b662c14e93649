import { type DeploymentPlan, type DeploymentRequest, driftError, type Environment, isPlatformError, planDeployment, type Platform } from '@connector-workbench/platform';
import { findConnector } from '../connectors/find-connector.js';
import { findEnvironment } from '../environments/find-environment.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { runServiceCommand } from '../services/run-service-command.js';
import type { PlaceArguments } from './deployment-arguments.js';
import { findLocalProject } from './find-local-project.js';
import { keepPrevious } from './kept-states.js';
import { memoryOf } from './memory-of.js';
import { requestFor } from './prepare-deployment.js';
import { inEnvironment, loadProject, localConnectorOf, wantedEnvironment } from './project-in-environment.js';

export interface DeleteArguments extends PlaceArguments {
  /** An id or a title. Default: the remembered one, else the only one with the title of the definition. */
  readonly connector?: string;
  readonly acceptDrift?: boolean;
  /** The title of the connector, as somebody who means it types it. */
  readonly yes?: string;
  readonly state?: string;
  readonly keep?: string;
}

/** `connector delete`: takes the connector out of an environment, when its title was typed. */
export function deleteCommand(given: string, args: DeleteArguments, io: CommandIo): Promise<ExitCode> {
  return runServiceCommand(args, io, (services) => deleteConnector(given, args, services, io));
}

async function deleteConnector(given: string, args: DeleteArguments, services: Platform, io: CommandIo): Promise<ExitCode> {
  const loaded = await loadProject(await findLocalProject(given, io), io);
  const environment = await findEnvironment(services, wantedEnvironment(args.environment, loaded), io.stop);
  const memory = memoryOf(loaded.files, args.state, io);
  const request = requestFor({ environment, memory, services, local: await localConnectorOf(await inEnvironment(loaded, environment), io.stop), keep: args.keep }, io);
  const named = args.connector === undefined ? undefined : (await findConnector(services, environment, args.connector, io.stop)).id;
  const remembered = (await memory.read()).environments[environment.id]?.connectorId;
  const plan = await planOrForget(request, named, remembered);
  if (plan === undefined) return report({ connectorId: remembered ?? '', environment, result: 'gone' }, args, io);
  const { id, displayName } = plan.connector;
  if (plan.drift.length > 0 && args.acceptDrift !== true) throw driftError({ plan, environment });
  await assertTyped(displayName, environment, args, io);
  await keepPrevious(plan, request, args.keep, io);
  await deleteOnce(request, id);
  if (remembered === id) await memory.change(environment.id, { record: null });
  return report({ connectorId: id, environment, result: 'deleted' }, args, io);
}

/** Undefined where the remembered connector is gone: it is forgotten then. */
async function planOrForget(request: DeploymentRequest, named: string | undefined, remembered: string | undefined): Promise<DeploymentPlan | undefined> {
  try {
    return await planDeployment({ ...request, ...(named === undefined ? {} : { connectorId: named }) });
  } catch (error) {
    if (named !== undefined || remembered === undefined || !isPlatformError(error, 'not-found')) throw error;
    await request.memory.change(request.environment.id, { record: null });
    return undefined;
  }
}

/** Where the answer to a deletion got lost and it was sent again, the service does not know the connector any more. */
async function deleteOnce({ connectors, environment, signal }: DeploymentRequest, connectorId: string): Promise<void> {
  try {
    await connectors.delete(environment.id, connectorId, signal);
  } catch (error) {
    if (!isPlatformError(error, 'not-found')) throw error;
  }
}

async function assertTyped(title: string, environment: Environment, { yes }: DeleteArguments, { ask }: CommandIo): Promise<void> {
  const question = `Flows and apps that use "${printable(title)}" in ${printable(environment.displayName)} stop working. Type its title to delete it: `;
  const typed = yes ?? (ask === undefined ? undefined : await ask(question));
  if (typed === undefined) throw new UsageError(`Nothing was deleted. If you mean it, add --yes with the title of the connector: --yes "${title}".`);
  if (typed.trim() !== title.trim()) throw new UsageError(`Nothing was deleted: the title of the connector is "${title}", and not "${typed}".`);
}

interface Deletion {
  readonly connectorId: string;
  readonly environment: Environment;
  /** `gone`: somebody else had deleted it. */
  readonly result: 'deleted' | 'gone';
}

function report({ connectorId, environment, result }: Deletion, { json }: DeleteArguments, { stdout }: CommandIo): ExitCode {
  if (json === true) stdout.write(jsonText({ version: 1, result, connectorId, environment: { id: environment.id, displayName: environment.displayName } }));
  else stdout.write(`${result === 'deleted' ? 'Deleted' : 'It was gone already, and is forgotten here:'} ${printable(connectorId)} ${result === 'deleted' ? `from ${printable(environment.displayName)}` : ''}`.trimEnd().concat('\n'));
  return 0;
}
