import type { ConnectorRow, ConnectorRowChange, ConnectorRowSummary, NewConnectorRow } from './connector-row.js';
import type { AsyncOperation, ImportJob, ImportResult, StageResult } from './import-answers.js';
import type { KnownValues } from './value-rows.js';
import type { ConnectorPlace, InstalledSolution, Publisher } from './solution-row.js';

/** A value that an import sets: which connection a reference uses, or what an environment variable holds. */
export type ComponentParameter =
  | { readonly kind: 'connection-reference'; readonly logicalName: string; readonly connectorId: string; readonly connectionId: string }
  | { readonly kind: 'environment-variable'; readonly schemaName: string; readonly value: string };

/** `update` installs or updates, `upgrade` also removes what the new version does not have, `holding` keeps the new version beside the old one for a later upgrade. */
export type ImportMode = 'update' | 'upgrade' | 'holding';

export interface StartImport {
  /** A GUID of the client's choice: by it, an import whose answer got lost is found again. */
  readonly importJobId: string;
  /** From `stage`. */
  readonly stageId: string;
  readonly mode: ImportMode;
  readonly parameters: readonly ComponentParameter[];
  /** Replaces what was changed in the environment without a solution. */
  readonly overwrite: boolean;
}

/** The Dataverse of one environment, as the signed-in account. All methods throw a PlatformError. */
export interface DataverseClient {
  publishers(signal?: AbortSignal): Promise<readonly Publisher[]>;
  /** The visible solutions, in the service's order. */
  solutions(signal?: AbortSignal): Promise<readonly InstalledSolution[]>;
  /** Undefined where there is none of that unique name. */
  solution(uniqueName: string, signal?: AbortSignal): Promise<InstalledSolution | undefined>;

  connectors(signal?: AbortSignal): Promise<readonly ConnectorRowSummary[]>;
  connector(id: string, signal?: AbortSignal): Promise<ConnectorRow>;
  /** Makes a row, as part of a solution where one is named. A lost answer is looked after: the row is made once. */
  createConnector(row: NewConnectorRow, solution?: string, signal?: AbortSignal): Promise<void>;
  /** Which connector is part of which solution, over all solutions. */
  connectorPlaces(signal?: AbortSignal): Promise<readonly ConnectorPlace[]>;
  updateConnector(id: string, change: ConnectorRowChange, signal?: AbortSignal): Promise<void>;
  /** Deletes the row, and so the connector from all solutions and from Power Apps. */
  deleteConnector(id: string, signal?: AbortSignal): Promise<void>;
  /** Nothing happens where it is part of it already. */
  addConnectorToSolution(connectorId: string, solution: string, signal?: AbortSignal): Promise<void>;

  /** Which connection references and environment variables have a value. */
  knownValues(signal?: AbortSignal): Promise<KnownValues>;

  startExport(solution: string, isManaged: boolean, signal?: AbortSignal): Promise<{ readonly operationId: string; readonly exportJobId: string }>;
  /** The archive of an export that has ended. */
  downloadExport(exportJobId: string, signal?: AbortSignal): Promise<Uint8Array>;
  operation(id: string, signal?: AbortSignal): Promise<AsyncOperation>;

  /** Lets the environment look at an archive. What it does not accept is in the result, not an error. */
  stage(archive: Uint8Array, signal?: AbortSignal): Promise<StageResult>;
  /** Sent once. Where the answer got lost, `importJob` says whether it arrived. */
  startImport(request: StartImport, signal?: AbortSignal): Promise<{ readonly operationId: string; readonly importJobId: string }>;
  /** Undefined where there is none of that id. */
  importJob(id: string, signal?: AbortSignal): Promise<ImportJob | undefined>;
  /** Starts to put the version that an import held back (`holding`) in the place of the installed one, and answers with the id of the operation. */
  startUpgrade(solution: string, signal?: AbortSignal): Promise<string>;
  importResult(importJobId: string, signal?: AbortSignal): Promise<ImportResult>;
  publishAll(signal?: AbortSignal): Promise<void>;
}
