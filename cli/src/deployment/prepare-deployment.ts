import { type DeploymentMemory, type DeploymentRequest, type Environment, isProduction, type LocalConnector, placeholderWarnings, type Platform, systemClock } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { isReadable, isReadyToDeploy } from './check-before-deployment.js';
import type { DeploymentArguments } from './deployment-arguments.js';
import { fileHistoryOf } from './file-history.js';
import { findLocalProject } from './find-local-project.js';
import { deployedFilesOf } from './kept-states.js';
import { memoryOf } from './memory-of.js';
import { inEnvironment, type LoadedProject, loadProject, localConnectorOf, wantedEnvironment } from './project-in-environment.js';
import { showProgress } from './show-progress.js';

/** Holds the client secret of a connector that signs in with OAuth: a secret on the command line would be seen by all users of the machine. */
const SECRET_VARIABLE = 'CONNECTOR_CLIENT_SECRET';

export interface PreparedDeployment {
  readonly request: DeploymentRequest;
  readonly environment: Environment;
  readonly project: LoadedProject;
  readonly services: Platform;
}

/**
 * Everything that is looked at before something is sent. Undefined where the connector has problems that stop it, which were told then.
 * Throws a UsageError for a production environment without `--yes`, unless nothing is going to be sent.
 */
export async function prepareDeployment(given: string, args: DeploymentArguments, services: Platform, io: CommandIo): Promise<PreparedDeployment | undefined> {
  const loaded = await loadProject(await findLocalProject(given, io), io);
  const wanted = wantedEnvironment(args.environment, loaded);
  if (args.deployAnyway !== true && !isReadable(loaded, io)) return undefined;
  const environment = await findEnvironment(services, wanted, io.stop);
  const project = await inEnvironment(loaded, environment);
  if (args.deployAnyway !== true && !isReadyToDeploy(project, io)) return undefined;
  assertMeant(environment, args);
  const local = await localConnectorOf(project, io.stop);
  for (const warning of placeholderWarnings(local.apiProperties)) io.stderr.write(`${printable(warning)}\n`);
  return { environment, project, services, request: { ...requestFor({ environment, local, services, memory: memoryOf(project.files, args.state, io), keep: args.keep }, io), history: fileHistoryOf(project.files, io) } };
}

/** Throws a UsageError for a production environment without `--yes`, unless nothing is going to be sent. */
export function assertMeant(environment: Environment, { yes, plan }: Pick<DeploymentArguments, 'yes' | 'plan'>): void {
  if (isProduction(environment) && yes !== true && plan !== true) throw new UsageError(`${environment.displayName} is a production environment. Add --yes if you mean it.`);
}

export interface RequestParts {
  readonly environment: Environment;
  readonly local: LocalConnector;
  readonly memory: DeploymentMemory;
  readonly services: Platform;
  /** `--keep`. */
  readonly keep: string | undefined;
}

export function requestFor({ environment, local, memory, services, keep }: RequestParts, io: CommandIo): DeploymentRequest {
  const secret = io.env[SECRET_VARIABLE];
  const deployed = deployedFilesOf({ cloudId: services.cloud.id, environmentId: environment.id }, keep, io);
  return {
    connectors: services.connectors,
    cloudId: services.cloud.id,
    environment,
    dataverse: () => services.dataverse(environment),
    local,
    memory,
    clock: systemClock,
    progress: showProgress(io),
    ...(deployed === undefined ? {} : { deployed }),
    signal: io.stop,
    ...(secret === undefined || secret === '' ? {} : { clientSecret: secret }),
  };
}
