import type { Environment, Platform } from '@connector-workbench/platform';
import { documentOf } from '@connector-workbench/core';
import { findConnector } from '../connectors/find-connector.js';
import type { PlaceArguments } from '../deployment/deployment-arguments.js';
import { findLocalProject } from '../deployment/find-local-project.js';
import { memoryOf } from '../deployment/memory-of.js';
import { loadProject, wantedEnvironment } from '../deployment/project-in-environment.js';
import { titleOf } from '../compare/title-of.js';
import { findEnvironment } from '../environments/find-environment.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';

export interface ConnectorArguments extends PlaceArguments {
  /** An id or a title. Default: the one that was deployed from the folder, else the one with its title. */
  readonly connector?: string;
  readonly state?: string;
}

export interface ConnectorPlace {
  readonly environment: Environment;
  readonly connectorId: string;
}

/** Which connector of an environment is meant. With a connector named, no folder is looked at. Throws a UsageError. */
export async function findConnectorPlace(given: string, args: ConnectorArguments, services: Platform, io: CommandIo): Promise<ConnectorPlace> {
  if (args.connector !== undefined) {
    if (args.environment === undefined) throw new UsageError('Name the environment with -e: its id or its name.');
    const environment = await findEnvironment(services, args.environment, io.stop);
    return { environment, connectorId: (await findConnector(services, environment, args.connector, io.stop)).id };
  }
  const loaded = await loadProject(await findLocalProject(given, io), io);
  const environment = await findEnvironment(services, wantedEnvironment(args.environment, loaded), io.stop);
  const remembered = (await memoryOf(loaded.files, args.state, io).read()).environments[environment.id]?.connectorId;
  if (remembered !== undefined) return { environment, connectorId: remembered };
  if (documentOf(loaded.project, 'definition') === undefined) throw new UsageError(`${given}: There is no definition here. Name the connector with --connector.`);
  return { environment, connectorId: (await findConnector(services, environment, titleOf(loaded.project), io.stop)).id };
}
