import { compareConnectors, inStyleOf, type ConnectorProject } from '@connector-workbench/core';
import { PlatformError, snapshotOfPlan, type DeploymentPlan, type Environment } from '@connector-workbench/platform';
import type { Comparison } from './comparison.js';
import { pathOfFolder, remoteFolder } from './remote-folder.js';

export interface PlanToCompare {
  readonly plan: DeploymentPlan;
  readonly environment: Environment;
  /** What is to be deployed. */
  readonly local: ConnectorProject;
  /** Where that is, as a person calls it. */
  readonly label: string;
  /** What the connector is called. */
  readonly title: string;
  /** The texts are not those of the disk, so that they are shown as files of their own. */
  readonly isVirtual: boolean;
}

/**
 * What a deployment changes, with both sides written alike and at the same path. Throws a PlatformError (`definition-missing`) where the service has
 * no original definition.
 */
export async function comparisonOfPlan({ plan, environment, local, label, title, isVirtual }: PlanToCompare): Promise<Comparison> {
  const path = pathOfFolder(local.files.folder);
  const folder = remoteFolder({ environment, connectorId: plan.connector.id }, path);
  const there = snapshotOfPlan(plan, local, folder);
  if (there === undefined) throw new PlatformError('definition-missing', { data: { connector: plan.connector.displayName } });
  const yaml = await yamlFor(local);
  const before = inStyleOf(there, local, folder, yaml);
  const after = isVirtual ? inStyleOf(local, local, remoteFolder({ environment, connectorId: 'to-deploy' }, path), yaml) : local;
  return { title, before: { label: environment.displayName, project: before }, after: { label, project: after }, changes: compareConnectors(before, after) };
}

/** Loaded only where there is a YAML file. */
async function yamlFor({ documents }: ConnectorProject) {
  return documents.some(({ syntax }) => syntax === 'yaml') ? (await import('@connector-workbench/core/yaml')).yamlSupport : undefined;
}
