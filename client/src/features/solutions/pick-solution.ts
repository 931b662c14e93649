import * as vscode from 'vscode';
import { SolutionError } from '@connector-workbench/core/solutions';
import type { ConnectionsClient, DataverseClient, Environment, InstalledSolution } from '@connector-workbench/platform';
import type { SolutionsParts } from './solutions-parts.js';

/** An environment with its Dataverse. */
export interface Place {
  readonly environment: Environment;
  readonly dataverse: DataverseClient;
  readonly connections: ConnectionsClient;
}

/** The environment of the tree item, or the one that is picked. Throws what the sign-in and the service throw. */
export async function pickPlace(parts: SolutionsParts, target: unknown, title: string): Promise<Place> {
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, { title, placeholder: vscode.l10n.t('Which environment?'), always: true });
  return { environment, dataverse: await parts.dataverse(connection, environment), connections: connection.connections };
}

/** One of these solutions. Throws a SolutionError with `otherwise` where there is none. */
export async function pickSolution({ prompts }: SolutionsParts, solutions: readonly InstalledSolution[], title: string, otherwise: string): Promise<InstalledSolution> {
  if (solutions.length === 0) throw new SolutionError('solution-input', otherwise);
  return await prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which solution?'),
    items: solutions.map((solution) => ({ label: solution.displayName, icon: 'package', description: [solution.uniqueName, solution.version, solution.publisher?.displayName].filter((fact) => fact !== undefined).join(' · '), value: solution })),
  });
}
