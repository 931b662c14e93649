import { type ConnectorProject, type DeploymentSummary, documentOf, type OperationHashes } from '@connector-workbench/core';

/** Where connector.deployments.json says the project is deployed. The file is made by tools and edited by people: what is not understood is left out. */
export function deploymentsOf(project: ConnectorProject): readonly DeploymentSummary[] {
  return entriesOf(project, toSummary);
}

/** A definition as an environment got it from here. */
export interface DeployedDefinition {
  readonly environmentId: string;
  readonly environmentName: string;
  /** `sha256-` and the digest of its canonical JSON in base64. */
  readonly hash: string;
  /** What each of its operations was; undefined where an older version wrote the file. */
  readonly operations: OperationHashes | undefined;
}

/** Those of which it is remembered what they were. */
export function deployedDefinitions(project: ConnectorProject): readonly DeployedDefinition[] {
  return entriesOf(project, (entry, key) => {
    const hash = isRecord(entry) && isRecord(entry.local) ? textOf(entry.local.definition) : undefined;
    const operations = isRecord(entry) ? operationsOf(entry.operations) : undefined;
    return toSummary(entry, key).flatMap(({ environmentId, environmentName = environmentId }) => (hash === undefined ? [] : [{ environmentId, environmentName, hash, operations }]));
  });
}

function operationsOf(value: unknown): OperationHashes | undefined {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string')) : undefined;
}

function entriesOf<T>(project: ConnectorProject, read: (entry: unknown, key: string | undefined) => readonly T[]): readonly T[] {
  const root = documentOf(project, 'deployments')?.value;
  const entries = isRecord(root) ? root.environments : undefined;
  if (Array.isArray(entries)) return entries.flatMap((entry: unknown) => read(entry, undefined));
  if (isRecord(entries)) return Object.entries(entries).flatMap(([environmentId, entry]) => read(entry, environmentId));
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
