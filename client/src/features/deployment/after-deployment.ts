import * as vscode from 'vscode';
import type { DeploymentOutcome } from '@connector-workbench/platform';
import type { DeploymentParts, Transfer } from './deployment-parts.js';

/** What everything that shows the connector is told after it was sent: what the service warned of, and that it is there. */
export async function tellDeployed(parts: DeploymentParts, { project, environment }: Transfer, { validation }: DeploymentOutcome): Promise<void> {
  if (validation.messages.length === 0) parts.problems.clear(project);
  else await parts.problems.show(project, validation.messages);
  parts.deployed(environment.id);
  await parts.written(vscode.Uri.parse(project.folder));
}
