import type { ConnectorSummary, Environment } from '@connector-workbench/platform';
import type { Prompts } from '../../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../../infrastructure/workspace-trust.js';
import type { PlatformConnection } from '../../../services/connection.js';
import { pickConnector, type ConnectorQuestion } from '../../../services/connector-picker.js';
import type { EnvironmentPicker } from '../../../services/environment-picker.js';

export interface ConnectorCommandsParts {
  readonly prompts: Prompts;
  readonly environments: EnvironmentPicker;
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
  /** The environment, or just one connector in it, is other than the view shows. */
  changed(environmentId: string, connectorId?: string): void;
}

/** A connector in its environment, with the services to change it. */
export interface ConnectorPlace {
  readonly connection: PlatformConnection;
  readonly environment: Environment;
  readonly connector: ConnectorSummary;
}

/** The connector of the tree item, read anew; from the palette, one that is picked. Throws what the pickers and the services throw. */
export async function findConnectorPlace(parts: ConnectorCommandsParts, target: unknown, question: ConnectorQuestion): Promise<ConnectorPlace> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, question);
  return { connection, environment, connector: await pickConnector(parts.prompts, connection, environment.id, target, question) };
}
