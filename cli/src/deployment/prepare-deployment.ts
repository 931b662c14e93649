import { type DeploymentRequest, type Environment, isProduction, nodeFileSystem, type Platform, readLocalConnector, systemClock } from '@connector-workbench/platform';
import { findEnvironment } from '../environments/find-environment.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { isReadyToDeploy } from './check-before-deployment.js';
import type { DeploymentArguments } from './deployment-arguments.js';
import { findLocalProject, type LocalProject } from './find-local-project.js';
import { memoryOf } from './memory-of.js';
import { showProgress } from './show-progress.js';

/** Holds the client secret of a connector that signs in with OAuth: a secret on the command line would be seen by all users of the machine. */
const SECRET_VARIABLE = 'CONNECTOR_CLIENT_SECRET';

export interface PreparedDeployment {
  readonly request: DeploymentRequest;
  readonly environment: Environment;
  readonly project: LocalProject;
}

/**
 * Everything that is looked at before something is sent. Undefined where the connector has problems that stop it, which were told then.
 * Throws a UsageError for a production environment without `--yes`, unless nothing is going to be sent.
 */
export async function prepareDeployment(given: string, args: DeploymentArguments, services: Platform, io: CommandIo): Promise<PreparedDeployment | undefined> {
  const project = await findLocalProject(given, io);
  if (args.deployAnyway !== true && !(await isReadyToDeploy(project, io))) return undefined;
  const environment = await findEnvironment(services, args.environment, io.stop);
  if (isProduction(environment) && args.yes !== true && args.plan !== true) throw new UsageError(`${environment.displayName} is a production environment. Add --yes if you mean it.`);
  const secret = io.env[SECRET_VARIABLE];
  return {
    environment,
    project,
    request: {
      connectors: services.connectors,
      dataverse: () => services.dataverse(environment),
      cloudId: services.cloud.id,
      environment,
      local: await readLocalConnector(nodeFileSystem, project.files, io.stop),
      memory: memoryOf(project.files, args.state, io),
      clock: systemClock,
      progress: showProgress(io),
      signal: io.stop,
      ...(secret === undefined || secret === '' ? {} : { clientSecret: secret }),
    },
  };
}
