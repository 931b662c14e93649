import type { DeploymentMemory } from '@connector-workbench/platform';
import type { ConnectorProject } from '@connector-workbench/core';
import { environmentOfSettings } from '../deployment/project-in-environment.js';
import { UsageError } from '../exit-code.js';

/** The environment that the connector was deployed to or downloaded from, where there is only one. Throws a UsageError where that is not clear. */
export async function findEnvironmentOf(project: ConnectorProject, memory: DeploymentMemory): Promise<string> {
  const [only, ...others] = Object.keys((await memory.read()).environments);
  if (only !== undefined && others.length === 0) return only;
  if (others.length > 0) throw new UsageError(`The connector was deployed to ${others.length + 1} environments. Say with --against which one to compare with.`);
  const named = environmentOfSettings(project);
  if (named !== undefined) return named;
  throw new UsageError('It is not known what to compare with. Add --against with an environment, a folder, or git: and a revision.');
}
