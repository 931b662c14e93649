import type { ContentHash } from '../storage/content-store.js';

/** The Dataverse of one environment, without its connectors: those are kept once, for Power Apps and Dataverse alike. */
export interface DataverseRecord {
  readonly publishers: readonly PublisherRecord[];
  readonly solutions: readonly SolutionRecord[];
  readonly operations: readonly OperationRecord[];
  readonly stages: readonly StageRecord[];
  readonly connectionReferences: readonly ConnectionReferenceRecord[];
  readonly variableValues: readonly VariableValueRecord[];
}

export interface PublisherRecord {
  readonly id: string;
  readonly uniqueName: string;
  readonly friendlyName: string;
  /** What names of its components begin with; empty for Microsoft's own. */
  readonly prefix: string;
  readonly optionValuePrefix: number;
}

export interface SolutionRecord {
  readonly id: string;
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisherId: string;
  /** The ids of its connectors. */
  readonly connectorIds: readonly string[];
  /** The archive that it came in, or that it was made from: what it holds beside connectors. */
  readonly archive: ContentHash;
  /** ISO 8601. */
  readonly installedOn: string;
}

export interface StageRecord {
  readonly id: string;
  readonly archive: ContentHash;
}

export interface ConnectionReferenceRecord {
  readonly id: string;
  readonly logicalName: string;
  readonly displayName: string;
  readonly connectorId: string;
  /** Empty where nobody has connected it. */
  readonly connectionId: string;
}

export interface VariableValueRecord {
  readonly schemaName: string;
  readonly value: string;
}

/** An asynchronous operation. One without an outcome is waiting or running, and is taken up again after a restart. */
export interface OperationRecord {
  readonly id: string;
  /** The id of its import or export job. */
  readonly jobId: string;
  readonly work: OperationWork;
  /** The object id of the user. */
  readonly userId: string;
  /** ISO 8601. */
  readonly createdOn: string;
  readonly outcome?: OperationOutcome;
}

export type OperationWork =
  | { readonly kind: 'export'; readonly solution: string; readonly isManaged: boolean }
  | PromoteWork
  | ImportWork;

/** Applies the upgrade that an earlier import holds. */
export interface PromoteWork {
  readonly kind: 'promote';
  readonly solution: string;
}

export interface ImportWork {
  readonly kind: 'import';
  readonly solution: string;
  readonly archive: ContentHash;
  /** `update` leaves components that the archive does not have, `upgrade` removes them, `holding` keeps the archive for a later upgrade. */
  readonly mode: 'update' | 'upgrade' | 'holding';
  readonly connectionReferences: readonly Omit<ConnectionReferenceRecord, 'id'>[];
  readonly variableValues: readonly VariableValueRecord[];
}

export type OperationOutcome =
  | { readonly kind: 'succeeded'; readonly warnings: readonly string[]; readonly archive?: ContentHash }
  | { readonly kind: 'failed'; readonly message: string };

export const EMPTY_DATAVERSE: DataverseRecord = {
  publishers: [
    { id: '5b1d0a52-1f4e-4c7a-9d34-000000000001', uniqueName: 'ContosoPublisher', friendlyName: 'Contoso', prefix: 'contoso', optionValuePrefix: 77074 },
    { id: '5b1d0a52-1f4e-4c7a-9d34-000000000002', uniqueName: 'MicrosoftCorporation', friendlyName: 'MicrosoftCorporation', prefix: '', optionValuePrefix: 0 },
  ],
  solutions: [],
  operations: [],
  stages: [],
  connectionReferences: [],
  variableValues: [],
};

/** What the record refers to in the content store. */
export function contentOf({ solutions, operations, stages }: DataverseRecord): readonly ContentHash[] {
  const results = operations.flatMap(({ work, outcome }) => [
    ...(work.kind === 'import' ? [work.archive] : []),
    ...(outcome?.kind === 'succeeded' && outcome.archive !== undefined ? [outcome.archive] : []),
  ]);
  return [...solutions.map(({ archive }) => archive), ...stages.map(({ archive }) => archive), ...results];
}
