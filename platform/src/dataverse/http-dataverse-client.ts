import { isPlatformError, mayHaveHappened, PlatformError } from '../errors/platform-error.js';
import { textMember, type JsonObject } from '../http/json.js';
import { connectorRowBody, type ConnectorRow, type ConnectorRowChange, type ConnectorRowSummary, type NewConnectorRow, readConnectorRow, readConnectorRowSummary, SUMMARY_COLUMNS } from './connector-row.js';
import { fitIcon } from '../solutions/icons/fit-icon.js';
import type { ComponentParameter, DataverseClient, StartImport } from './dataverse-client.js';
import { quoted, type DataverseHttp } from './dataverse-http.js';
import { type AsyncOperation, type ImportJob, type ImportResult, readImportJob, readImportResult, readOperation, readStageResult, type StageResult } from './import-answers.js';
import { type ConnectorPlace, type InstalledSolution, type Publisher, readConnectorPlace, readInstalledSolution, readPublisher } from './solution-row.js';
import { type KnownValues, readConnectedReference, readVariableWithValue } from './value-rows.js';

/** The component type of connectors, as in all exports and in recorded answers. */
const CONNECTOR_COMPONENT = 372;
/** The documented option set has two numbers that are called Connector. */
const CONNECTOR_COMPONENTS = `componenttype%20eq%20${CONNECTOR_COMPONENT}%20or%20componenttype%20eq%20371`;
const SOLUTION_QUERY = '$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon&$expand=publisherid($select=publisherid,uniquename,friendlyname,customizationprefix)';

/** The Web API of Dataverse, version 9.2. */
export class HttpDataverseClient implements DataverseClient {
  readonly #http: DataverseHttp;

  constructor(http: DataverseHttp) {
    this.#http = http;
  }

  async publishers(signal?: AbortSignal): Promise<readonly Publisher[]> {
    const rows = await this.#http.list('publishers', '$select=publisherid,uniquename,friendlyname,customizationprefix', signal);
    return rows.flatMap((row) => readPublisher(row) ?? []);
  }

  async solutions(signal?: AbortSignal): Promise<readonly InstalledSolution[]> {
    const rows = await this.#http.list('solutions', `$filter=isvisible%20eq%20true&${SOLUTION_QUERY}`, signal);
    return rows.flatMap((row) => readInstalledSolution(row) ?? []);
  }

  async solution(uniqueName: string, signal?: AbortSignal): Promise<InstalledSolution | undefined> {
    const [row] = await this.#http.list('solutions', `$filter=uniquename%20eq%20${quoted(uniqueName)}&${SOLUTION_QUERY}`, signal);
    return readInstalledSolution(row);
  }

  async connectors(signal?: AbortSignal): Promise<readonly ConnectorRowSummary[]> {
    const rows = await this.#http.list('connectors', `$select=${SUMMARY_COLUMNS}`, signal);
    return rows.flatMap((row) => readConnectorRowSummary(row) ?? []);
  }

  async connector(id: string, signal?: AbortSignal): Promise<ConnectorRow> {
    return expected(readConnectorRow(await this.#http.get(`connectors(${id})`, signal)), 'it is not the connector that was expected.');
  }

  async createConnector(row: NewConnectorRow, solution?: string, signal?: AbortSignal): Promise<void> {
    const body = { connectorid: row.id, name: row.name, connectortype: 1, ...connectorRowBody(await fitted(row)) };
    const headers = solution === undefined ? {} : { 'mscrm.solutionuniquename': solution };
    try {
      await this.#http.write('POST', 'connectors', body, { headers, signal });
    } catch (error) {
      // Only this client knows the id: a row that has it is the one that was to be made.
      if (isPlatformError(error, 'cancelled') || !mayHaveHappened(error) || !(await this.#exists(row.id, signal))) throw error;
      if (solution !== undefined) await this.addConnectorToSolution(row.id, solution, signal);
    }
  }

  async connectorPlaces(signal?: AbortSignal): Promise<readonly ConnectorPlace[]> {
    const rows = await this.#http.list('solutioncomponents', `$select=objectid,_solutionid_value&$filter=${CONNECTOR_COMPONENTS}`, signal);
    return rows.flatMap((row) => readConnectorPlace(row) ?? []);
  }

  /** Without the header, a row that is gone would be made again. */
  async updateConnector(id: string, change: ConnectorRowChange, signal?: AbortSignal): Promise<void> {
    await this.#http.write('PATCH', `connectors(${id})`, connectorRowBody(await fitted(change)), { headers: { 'if-match': '*' }, repeatability: 'always', signal });
  }

  async deleteConnector(id: string, signal?: AbortSignal): Promise<void> {
    await this.#http.delete(`connectors(${id})`, signal);
  }

  async addConnectorToSolution(connectorId: string, solution: string, signal?: AbortSignal): Promise<void> {
    const body = { ComponentId: connectorId, ComponentType: CONNECTOR_COMPONENT, SolutionUniqueName: solution, AddRequiredComponents: false };
    await this.#http.call('AddSolutionComponent', body, { repeatability: 'always', signal });
  }

  async knownValues(signal?: AbortSignal): Promise<KnownValues> {
    const [references, variables] = await Promise.all([
      this.#http.list('connectionreferences', '$select=connectionreferencelogicalname,connectionid', signal),
      this.#http.list('environmentvariablevalues', '$select=schemaname&$expand=EnvironmentVariableDefinitionId($select=schemaname)', signal),
    ]);
    return {
      references: new Set(references.flatMap((row) => readConnectedReference(row) ?? [])),
      variables: new Set(variables.flatMap((row) => readVariableWithValue(row) ?? [])),
    };
  }

  /** Asked twice, there are two exports, of which one is read. */
  async startExport(solution: string, isManaged: boolean, signal?: AbortSignal): Promise<{ readonly operationId: string; readonly exportJobId: string }> {
    const answer = await this.#http.call('ExportSolutionAsync', { SolutionName: solution, Managed: isManaged }, { repeatability: 'always', signal });
    return { operationId: idOf(answer, 'AsyncOperationId'), exportJobId: idOf(answer, 'ExportJobId') };
  }

  async downloadExport(exportJobId: string, signal?: AbortSignal): Promise<Uint8Array> {
    const answer = await this.#http.call('DownloadSolutionExportData', { ExportJobId: exportJobId }, { repeatability: 'always', signal });
    return new Uint8Array(Buffer.from(expected(textMember(answer, 'ExportSolutionFile'), 'it holds no archive.'), 'base64'));
  }

  async operation(id: string, signal?: AbortSignal): Promise<AsyncOperation> {
    return readOperation(await this.#http.get(`asyncoperations(${id})?$select=statecode,statuscode,message,friendlymessage,errorcode`, signal));
  }

  async stage(archive: Uint8Array, signal?: AbortSignal): Promise<StageResult> {
    const answer = await this.#http.call('StageSolution', { CustomizationFile: Buffer.from(archive).toString('base64') }, { repeatability: 'always', signal });
    return expected(readStageResult(answer), 'it is not the result that was expected.');
  }

  async startImport(request: StartImport, signal?: AbortSignal): Promise<{ readonly operationId: string; readonly importJobId: string }> {
    const { importJobId, stageId, mode, parameters, overwrite } = request;
    const body = {
      OverwriteUnmanagedCustomizations: overwrite,
      PublishWorkflows: true,
      ImportJobId: importJobId,
      SolutionParameters: { StageSolutionUploadId: stageId },
      ComponentParameters: parameters.map(parameterBody),
      ...(mode === 'holding' ? { HoldingSolution: true } : {}),
    };
    const answer = await this.#http.call(mode === 'upgrade' ? 'StageAndUpgradeAsync' : 'ImportSolutionAsync', body, { signal });
    return { operationId: idOf(answer, 'AsyncOperationId'), importJobId: idOf(answer, 'ImportJobKey') };
  }

  async importJob(id: string, signal?: AbortSignal): Promise<ImportJob | undefined> {
    try {
      return readImportJob(await this.#http.get(`importjobs(${id})?$select=importjobid,solutionname,progress,completedon`, signal));
    } catch (error) {
      if (isPlatformError(error, 'not-found')) return undefined;
      throw error;
    }
  }

  /** Nothing is applied twice: once it is done, there is no version held back any more. */
  async startUpgrade(solution: string, signal?: AbortSignal): Promise<string> {
    return idOf(await this.#http.call('DeleteAndPromoteAsync', { UniqueName: solution }, { signal }), 'AsyncOperationId');
  }

  async importResult(importJobId: string, signal?: AbortSignal): Promise<ImportResult> {
    return expected(readImportResult(await this.#http.get(`RetrieveSolutionImportResult(ImportJobId=${importJobId})`, signal)), 'it is not the result that was expected.');
  }

  async publishAll(signal?: AbortSignal): Promise<void> {
    await this.#http.write('POST', 'PublishAllXml', {}, { repeatability: 'always', signal });
  }

  async #exists(id: string, signal: AbortSignal | undefined): Promise<boolean> {
    try {
      await this.#http.get(`connectors(${id})?$select=${SUMMARY_COLUMNS}`, signal);
      return true;
    } catch (error) {
      if (isPlatformError(error, 'not-found')) return false;
      throw error;
    }
  }
}

/** Larger icons than the column keeps are made smaller on the way. */
async function fitted<T extends ConnectorRowChange>(row: T): Promise<T> {
  if (row.icon === undefined) return row;
  const icon = await fitIcon(new Uint8Array(Buffer.from(row.icon, 'base64')));
  return icon.kind === 'shrunk' ? { ...row, icon: Buffer.from(icon.bytes).toString('base64') } : row;
}

function parameterBody(parameter: ComponentParameter): JsonObject {
  switch (parameter.kind) {
    case 'connection-reference':
      return { '@odata.type': 'Microsoft.Dynamics.CRM.connectionreference', connectionreferencelogicalname: parameter.logicalName, connectorid: parameter.connectorId, connectionid: parameter.connectionId };
    case 'environment-variable':
      return { '@odata.type': 'Microsoft.Dynamics.CRM.environmentvariablevalue', schemaname: parameter.schemaName, value: parameter.value };
  }
}

function idOf(answer: JsonObject, name: string): string {
  return expected(textMember(answer, name), `it has no ${name}.`);
}

function expected<T>(value: T | undefined, reason: string): T {
  if (value !== undefined) return value;
  throw new PlatformError('unexpected-answer', { data: { host: 'Dataverse', reason } });
}
