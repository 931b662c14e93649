import { isJsonObject, objectMember, textMember } from '../http/json.js';

export interface Publisher {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  readonly prefix: string;
}

export interface InstalledSolution {
  readonly id: string;
  readonly uniqueName: string;
  readonly displayName: string;
  readonly version: string;
  readonly isManaged: boolean;
  /** Undefined where the service did not say. */
  readonly publisher: Publisher | undefined;
  /** ISO 8601. */
  readonly installedOn: string | undefined;
}

/** A connector that is part of a solution. Both ids are GUIDs in lower case. */
export interface ConnectorPlace {
  readonly solutionId: string;
  readonly connectorId: string;
}

/** A row of solutioncomponents. */
export function readConnectorPlace(row: unknown): ConnectorPlace | undefined {
  const solutionId = textMember(row, '_solutionid_value')?.toLowerCase();
  const connectorId = textMember(row, 'objectid')?.toLowerCase();
  return solutionId === undefined || connectorId === undefined ? undefined : { solutionId, connectorId };
}

export function readPublisher(row: unknown): Publisher | undefined {
  const id = textMember(row, 'publisherid');
  const uniqueName = textMember(row, 'uniquename');
  if (id === undefined || uniqueName === undefined) return undefined;
  return { id, uniqueName, displayName: textMember(row, 'friendlyname') ?? uniqueName, prefix: textMember(row, 'customizationprefix') ?? '' };
}

export function readInstalledSolution(row: unknown): InstalledSolution | undefined {
  const id = textMember(row, 'solutionid');
  const uniqueName = textMember(row, 'uniquename');
  if (id === undefined || uniqueName === undefined || !isJsonObject(row)) return undefined;
  return {
    id,
    uniqueName,
    displayName: textMember(row, 'friendlyname') ?? uniqueName,
    version: textMember(row, 'version') ?? '',
    isManaged: row.ismanaged === true,
    publisher: readPublisher(objectMember(row, 'publisherid')),
    installedOn: textMember(row, 'installedon'),
  };
}
