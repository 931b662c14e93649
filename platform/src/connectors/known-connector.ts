import type { ConnectorRowSummary } from '../dataverse/connector-row.js';
import type { ConnectorSummary } from './connector.js';

/** A connector with what Power Apps and Dataverse each say of it. */
export interface KnownConnector extends ConnectorSummary {
  /** Which of the two lists name it. A row that Power Apps does not list was not brought over to it yet, or is not shared with the account. */
  readonly knownTo: 'both' | 'power-apps' | 'dataverse';
  /** It came in a managed solution, which alone can change it. Undefined where Dataverse was not asked, or does not list it. */
  readonly isManaged: boolean | undefined;
}

/**
 * Joins the two lists by the row's id (`xrmConnectorId`) or by its id in Power Apps, which the two spell in different cases. It cannot be
 * derived from the logical name: each environment adds a suffix of its own.
 */
export function joinConnectors(environmentId: string, summaries: readonly ConnectorSummary[], rows: readonly ConnectorRowSummary[]): readonly KnownConnector[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byApiName = new Map(rows.flatMap((row) => (row.apiName === undefined ? [] : [[row.apiName.toLowerCase(), row] as const])));
  const joined = summaries.map((summary) => ({ summary, row: byId.get(summary.dataverseId?.toLowerCase() ?? '') ?? byApiName.get(summary.id.toLowerCase()) }));
  const found = new Set(joined.map(({ row }) => row));
  return [
    ...joined.map(({ summary, row }) => joinedOf(summary, row)),
    ...rows.filter((row) => !found.has(row)).map((row) => rowOnly(environmentId, row)),
  ];
}

function joinedOf(summary: ConnectorSummary, row: ConnectorRowSummary | undefined): KnownConnector {
  if (row === undefined) return { ...summary, knownTo: 'power-apps', isManaged: undefined };
  return { ...summary, knownTo: 'both', isManaged: row.isManaged, isSolutionAware: true, dataverseId: row.id };
}

function rowOnly(environmentId: string, { id, apiName, displayName, isManaged, changedTime }: ConnectorRowSummary): KnownConnector {
  return {
    id: apiName ?? id, environmentId, displayName, description: undefined, createdBy: { id: undefined, displayName: undefined }, createdTime: undefined, changedTime,
    iconBrandColor: undefined, isSolutionAware: true, dataverseId: id, knownTo: 'dataverse', isManaged,
  };
}
