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
