import { type ConnectorProject, type DeploymentSummary, documentOf } from '@connector-workbench/core';

/** Where connector.deployments.json says the project is deployed. The file is made by tools and edited by people: what is not understood is left out. */
export function deploymentsOf(project: ConnectorProject): readonly DeploymentSummary[] {
  const root = documentOf(project, 'deployments')?.value;
  const entries = isRecord(root) ? root.environments : undefined;
  if (Array.isArray(entries)) return entries.flatMap((entry: unknown) => toSummary(entry, undefined));
  if (isRecord(entries)) return Object.entries(entries).flatMap(([environmentId, entry]) => toSummary(entry, environmentId));
  return [];
}

function toSummary(entry: unknown, key: string | undefined): readonly DeploymentSummary[] {
  if (!isRecord(entry)) return [];
  const environmentId = textOf(entry.environmentId) ?? key;
  const connectorId = textOf(entry.connectorId);
  if (environmentId === undefined || connectorId === undefined) return [];
  return [{ environmentId, environmentName: textOf(entry.environmentName), connectorId }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
