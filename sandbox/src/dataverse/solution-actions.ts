import { randomUUID } from 'node:crypto';
import { ARCHIVE_LIMITS, openSolution, readArchive, type SolutionFacts, solutionFacts, SolutionError } from '@connector-workbench/core/solutions';
import { isJsonObject, objectMember, textMember, type JsonObject } from '../http/json-object.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseCaller, DataverseParts } from './dataverse-parts.js';
import type { ImportWork } from './dataverse-record.js';
import { CONNECTOR_COMPONENT } from './dataverse-views.js';
import { HOLDING_SUFFIX, isRunning, promoteSolution } from './import-solution.js';
import type { Operations } from './operations.js';
import { SolutionTable } from './solution-table.js';

const NO_ID = '00000000-0000-0000-0000-000000000000';
/** Older ones are forgotten. */
const MAX_STAGES = 10;

/** The actions on solutions. All hold the environment's turn, and throw a ServiceError for what Dataverse refuses. */
export class SolutionActions {
  readonly #parts: DataverseParts;
  readonly #operations: Operations;
  readonly #caller: DataverseCaller;
  readonly #table: SolutionTable;

  constructor(parts: DataverseParts, operations: Operations, caller: DataverseCaller) {
    this.#parts = parts;
    this.#operations = operations;
    this.#caller = caller;
    this.#table = new SolutionTable(parts, caller);
  }

  async addComponent(content: JsonObject): Promise<JsonObject> {
    const id = requiredText(content, 'ComponentId').toLowerCase();
    const solution = this.#table.require(requiredText(content, 'SolutionUniqueName'));
    if (content.ComponentType !== CONNECTOR_COMPONENT) throw REFUSALS.invalid(`The component type ${String(content.ComponentType)} is not part of this sandbox, which knows connectors (${CONNECTOR_COMPONENT}).`);
    if (this.#table.connectors.find(id) === undefined) throw REFUSALS.notFound('connector', id);
    await this.#table.addConnector(solution, id);
    return { id };
  }

  async export(content: JsonObject): Promise<JsonObject> {
    const archive = await this.#table.exportArchive(this.#exportable(content), content.Managed === true);
    return { ExportSolutionFile: Buffer.from(archive).toString('base64') };
  }

  async exportAsync(content: JsonObject): Promise<JsonObject> {
    const solution = this.#exportable(content);
    const { id, jobId } = await this.#operations.start(this.#caller, { kind: 'export', solution: solution.uniqueName, isManaged: content.Managed === true }, randomUUID());
    return { AsyncOperationId: id, ExportJobId: jobId };
  }

  async downloadExport(content: JsonObject): Promise<JsonObject> {
    const jobId = requiredText(content, 'ExportJobId').toLowerCase();
    const operation = this.#table.record.operations.find((each) => each.work.kind === 'export' && each.jobId === jobId);
    if (operation?.outcome?.kind !== 'succeeded' || operation.outcome.archive === undefined || !this.#operations.isDone(operation)) throw REFUSALS.notFound('exportsolutionupload', jobId);
    return { ExportSolutionFile: Buffer.from(await this.#parts.store.content.get(operation.outcome.archive)).toString('base64') };
  }

  /** A solution that cannot be imported is told inside of an answer that succeeds. */
  async stage(content: JsonObject): Promise<JsonObject> {
    const bytes = archiveOf(content);
    try {
      const facts = solutionFacts(openSolution(readArchive(bytes)));
      const stage = { id: randomUUID(), archive: await this.#parts.store.content.put(bytes) };
      await this.#table.change({ stages: [...this.#table.record.stages.slice(1 - MAX_STAGES), stage] });
      return { StageSolutionResults: stageResult(stage.id, this.#detailsOf(facts), []) };
    } catch (error) {
      if (!(error instanceof SolutionError)) throw error;
      const finding = { SolutionValidationResultType: 'Error', Message: `The solution file is invalid. ${error.message}`, ErrorCode: -2147187710, AdditionalInfo: '' };
      return { StageSolutionResults: stageResult(NO_ID, { SolutionUniqueName: null, SolutionFriendlyName: null, SolutionVersion: null, IsManaged: null }, [finding]) };
    }
  }

  /** `upgrade` is for StageAndUpgradeAsync. An import job exists once: a second request of the same id is refused, and starts nothing. */
  async importAsync(content: JsonObject, mode: 'update' | 'upgrade'): Promise<JsonObject> {
    const jobId = (textMember(content, 'ImportJobId') ?? randomUUID()).toLowerCase();
    if (this.#table.record.operations.some((operation) => operation.jobId === jobId)) throw REFUSALS.duplicate();
    if (isRunning(this.#table.record)) throw REFUSALS.importRunning();
    for (const flag of ['OverwriteUnmanagedCustomizations', 'PublishWorkflows']) if (typeof content[flag] !== 'boolean') throw REFUSALS.invalid(`Required field '${flag}' is missing.`);
    const work = await this.#importWork(content, mode);
    const { id } = await this.#operations.start(this.#caller, work, jobId);
    return { ImportJobKey: jobId, AsyncOperationId: id };
  }

  /** Applies the upgrade that an earlier import holds. */
  async promote(content: JsonObject): Promise<JsonObject> {
    const name = requiredText(content, 'UniqueName');
    await promoteSolution(this.#table, this.#parts.store, name);
    return { SolutionId: this.#table.require(name).id };
  }

  /** The same in the background. */
  async promoteAsync(content: JsonObject): Promise<JsonObject> {
    const name = requiredText(content, 'UniqueName');
    if (isRunning(this.#table.record)) throw REFUSALS.importRunning();
    this.#table.require(`${name}${HOLDING_SUFFIX}`);
    const { id } = await this.#operations.start(this.#caller, { kind: 'promote', solution: name }, randomUUID());
    return { AsyncOperationId: id };
  }

  #exportable(content: JsonObject): ReturnType<SolutionTable['require']> {
    const solution = this.#table.require(requiredText(content, 'SolutionName'));
    if (solution.isManaged) throw REFUSALS.invalid('An error occurred while exporting a solution. Managed solutions cannot be exported.');
    return solution;
  }

  async #importWork(content: JsonObject, mode: 'update' | 'upgrade'): Promise<ImportWork> {
    const stageId = textMember(objectMember(content, 'SolutionParameters'), 'StageSolutionUploadId')?.toLowerCase();
    const staged = this.#table.record.stages.find(({ id }) => id === stageId);
    if (stageId !== undefined && staged === undefined) throw REFUSALS.notFound('stagesolutionupload', stageId);
    const archive = staged?.archive ?? (await this.#parts.store.content.put(archiveOf(content)));
    const parameters = Array.isArray(content.ComponentParameters) ? content.ComponentParameters.filter(isJsonObject) : [];
    return {
      kind: 'import',
      solution: await this.#nameOf(archive),
      archive,
      mode: mode === 'upgrade' ? 'upgrade' : content.HoldingSolution === true ? 'holding' : 'update',
      connectionReferences: parameters.filter((each) => each['@odata.type'] === 'Microsoft.Dynamics.CRM.connectionreference').map((each) => ({
        logicalName: requiredText(each, 'connectionreferencelogicalname'), displayName: textMember(each, 'connectionreferencedisplayname') ?? '',
        connectorId: requiredText(each, 'connectorid'), connectionId: textMember(each, 'connectionid') ?? '',
      })),
      variableValues: parameters.filter((each) => each['@odata.type'] === 'Microsoft.Dynamics.CRM.environmentvariablevalue').map((each) => ({ schemaName: requiredText(each, 'schemaname'), value: textMember(each, 'value') ?? '' })),
    };
  }

  async #nameOf(archive: string): Promise<string> {
    try {
      return solutionFacts(openSolution(readArchive(await this.#parts.store.content.get(archive)))).uniqueName;
    } catch (error) {
      if (error instanceof SolutionError) throw REFUSALS.invalid(`The solution file is invalid. ${error.message}`);
      throw error;
    }
  }

  #detailsOf(facts: SolutionFacts): JsonObject {
    const previous = this.#table.find(facts.uniqueName);
    return {
      SolutionUniqueName: facts.uniqueName,
      SolutionFriendlyName: facts.displayName,
      SolutionVersion: facts.version,
      IsManaged: facts.isManaged,
      PublisherUniqueName: facts.publisher.uniqueName,
      PreviousSolutionUniqueName: previous?.uniqueName ?? null,
      PreviousSolutionVersion: previous?.version ?? null,
      PreviousIsManaged: previous?.isManaged ?? null,
      HasPendingUpgrade: this.#table.find(`${facts.uniqueName}${HOLDING_SUFFIX}`) !== undefined,
    };
  }
}

function stageResult(id: string, details: JsonObject, findings: readonly JsonObject[]): JsonObject {
  return { StageSolutionUploadId: id, StageSolutionStatus: findings.length === 0 ? 'Passed' : 'Failed', SolutionComponentsDetails: [], SolutionDetails: details, MissingDependencies: [], SolutionValidationResults: findings };
}

function archiveOf(content: JsonObject): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(requiredText(content, 'CustomizationFile'), 'base64'));
  if (bytes.length > ARCHIVE_LIMITS.archiveBytes) throw REFUSALS.invalid('The solution file is too large.');
  return bytes;
}

export function requiredText(content: JsonObject, name: string): string {
  const text = textMember(content, name);
  if (text === undefined || text === '') throw REFUSALS.invalid(`Required field '${name}' is missing.`);
  return text;
}
