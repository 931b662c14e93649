import { newSolution, openSolution, readArchive, replaceConnectors, type SolutionConnector, solutionConnectors, SolutionError, type SolutionFacts, solutionFacts, writeArchive, type ArchiveEntry } from '@connector-workbench/core/solutions';
import type { ConnectorRow, ConnectorRowChange, ConnectorRowSummary, NewConnectorRow } from '../dataverse/connector-row.js';
import type { DataverseClient, StartImport } from '../dataverse/dataverse-client.js';
import type { AsyncOperation, ImportJob, ImportResult, StageResult } from '../dataverse/import-answers.js';
import type { ConnectorPlace, InstalledSolution, Publisher } from '../dataverse/solution-row.js';
import type { KnownValues } from '../dataverse/value-rows.js';
import { PlatformError, type PlatformErrorKind } from '../errors/platform-error.js';
import { rowOfSolution, solutionConnectorOf } from './fake-solution-rows.js';

const TIME = '2026-01-02T03:04:05Z';
const HELD = '_Upgrade';
export const FAKE_PUBLISHER: Publisher = { id: '5b1d0a52-0000-4000-8000-000000000001', uniqueName: 'ContosoPublisher', displayName: 'Contoso', prefix: 'contoso' };

interface StoredSolution extends InstalledSolution {
  readonly connectorIds: readonly string[];
  /** What it holds beside connectors. */
  readonly entries: readonly ArchiveEntry[];
}

interface StoredOperation {
  readonly outcome: AsyncOperation;
  /** How often it is still seen under way. */
  looks: number;
}

interface StoredImport {
  readonly operationId: string;
  readonly solution: string;
  readonly result: ImportResult;
}

/** The contract over maps: one environment's Dataverse. Work is done when it is started, and is seen to end at the second look. */
export class FakeDataverse implements DataverseClient {
  readonly rows = new Map<string, ConnectorRow>();
  /** The connection references and environment variables that have a value. */
  readonly valued = { references: new Set<string>(), variables: new Set<string>() };
  readonly #solutions = new Map<string, StoredSolution>();
  readonly #publishers = new Map<string, Publisher>([[FAKE_PUBLISHER.uniqueName, FAKE_PUBLISHER]]);
  readonly #operations = new Map<string, StoredOperation>();
  readonly #stages = new Map<string, Uint8Array>();
  readonly #exports = new Map<string, Uint8Array>();
  readonly #imports = new Map<string, StoredImport>();
  #count = 0;

  /** An unmanaged solution without components. */
  addSolution(uniqueName: string, publisher: Publisher = FAKE_PUBLISHER): void {
    const entries = newSolution({ uniqueName, version: '1.0.0.0', publisher: { uniqueName: publisher.uniqueName, prefix: publisher.prefix, optionValuePrefix: 10_000 } });
    this.#solutions.set(uniqueName, { id: this.#id(), uniqueName, displayName: uniqueName, version: '1.0.0.0', isManaged: false, publisher, installedOn: TIME, connectorIds: [], entries });
  }

  publishers(): Promise<readonly Publisher[]> {
    return later(() => [...this.#publishers.values()]);
  }

  solutions(): Promise<readonly InstalledSolution[]> {
    return later(() => [...this.#solutions.values()].map(publicPart));
  }

  solution(uniqueName: string): Promise<InstalledSolution | undefined> {
    return later(() => {
      const found = this.#find(uniqueName);
      return found === undefined ? undefined : publicPart(found);
    });
  }

  connectors(): Promise<readonly ConnectorRowSummary[]> {
    return later(() => [...this.rows.values()].map(({ id, name, displayName, apiName, isManaged }) => ({ id, name, displayName, apiName, isManaged, changedTime: TIME })));
  }

  connector(id: string): Promise<ConnectorRow> {
    return later(() => this.#row(id));
  }

  createConnector(row: NewConnectorRow, solution?: string): Promise<void> {
    return later(() => {
      const part = solution === undefined ? undefined : this.#require(solution);
      const isTaken = [...this.rows.values()].some(({ id, name }) => id === row.id || name.toLowerCase() === row.name.toLowerCase());
      if (isTaken) throw refused('conflict', 'A record with matching key values already exists.');
      const { id, name } = row;
      const nothing = { description: undefined, isManaged: false, iconBrandColor: undefined, definition: undefined, connectionParameters: '{}', connectionParameterSets: undefined, policyTemplateInstances: 'null', scriptOperations: undefined, script: undefined, icon: undefined };
      this.rows.set(id, changed({ ...nothing, id, name, displayName: row.displayName, apiName: `shared_${name.toLowerCase()}` }, row));
      if (part !== undefined) this.#addTo(part, id);
    });
  }

  connectorPlaces(): Promise<readonly ConnectorPlace[]> {
    return later(() => [...this.#solutions.values()].flatMap(({ id, connectorIds }) => connectorIds.map((connectorId) => ({ solutionId: id, connectorId }))));
  }

  updateConnector(id: string, change: ConnectorRowChange): Promise<void> {
    return later(() => {
      const row = this.#row(id);
      if (row.isManaged) throw refused('service-refused', 'The connector is part of a managed solution.');
      this.rows.set(id, changed(row, change));
    });
  }

  deleteConnector(id: string): Promise<void> {
    return later(() => {
      this.rows.delete(this.#row(id).id);
      for (const solution of this.#solutions.values()) this.#save({ ...solution, connectorIds: solution.connectorIds.filter((each) => each !== id) });
    });
  }

  addConnectorToSolution(connectorId: string, solution: string): Promise<void> {
    return later(() => { this.#addTo(this.#require(solution), this.#row(connectorId).id); });
  }

  knownValues(): Promise<KnownValues> {
    return later(() => ({ references: new Set(this.valued.references), variables: new Set(this.valued.variables) }));
  }

  startExport(solution: string, isManaged: boolean): Promise<{ readonly operationId: string; readonly exportJobId: string }> {
    return later(() => {
      const found = this.#require(solution);
      if (found.isManaged) throw refused('service-refused', 'Managed solutions cannot be exported.');
      const connectors = found.connectorIds.flatMap((id) => this.rows.get(id) ?? []).map(solutionConnectorOf);
      const exportJobId = this.#id();
      this.#exports.set(exportJobId, writeArchive(replaceConnectors(found.entries, connectors, { version: found.version, isManaged })));
      return { operationId: this.#operation({ state: 'succeeded' }), exportJobId };
    });
  }

  downloadExport(exportJobId: string): Promise<Uint8Array> {
    return later(() => this.#exports.get(exportJobId) ?? unknown(exportJobId));
  }

  operation(id: string): Promise<AsyncOperation> {
    return later(() => {
      const operation = this.#operations.get(id) ?? unknown(id);
      return operation.looks-- > 0 ? { state: 'running' } : operation.outcome;
    });
  }

  stage(archive: Uint8Array): Promise<StageResult> {
    return later(() => {
      try {
        const { uniqueName, version } = solutionFacts(openSolution(readArchive(archive)));
        const stageId = this.#id();
        this.#stages.set(stageId, archive);
        return { stageId, isPassed: true, solution: uniqueName, version, previousVersion: this.#find(uniqueName)?.version, errors: [], warnings: [], missing: [] };
      } catch (error) {
        if (!(error instanceof SolutionError)) throw error;
        return { stageId: undefined, isPassed: false, solution: undefined, version: undefined, previousVersion: undefined, errors: [`The solution file is invalid. ${error.message}`], warnings: [], missing: [] };
      }
    });
  }

  startImport({ importJobId, stageId, mode }: StartImport): Promise<{ readonly operationId: string; readonly importJobId: string }> {
    return later(() => {
      if (this.#imports.has(importJobId)) throw refused('conflict', 'A record with matching key values already exists.');
      const entries = readArchive(this.#stages.get(stageId) ?? unknown(stageId));
      const facts = solutionFacts(openSolution(entries));
      const failure = this.#install(entries, facts, mode);
      const operationId = this.#operation(failure === undefined ? { state: 'succeeded' } : { state: 'failed', message: failure });
      this.#imports.set(importJobId, { operationId, solution: facts.uniqueName, result: { isPassed: failure === undefined, warnings: [], errors: failure === undefined ? [] : [failure] } });
      return { operationId, importJobId };
    });
  }

  importJob(id: string): Promise<ImportJob | undefined> {
    return later(() => {
      const found = this.#imports.get(id);
      if (found === undefined) return undefined;
      const isCompleted = (this.#operations.get(found.operationId)?.looks ?? 0) <= 0;
      return { id, solution: found.solution, progress: isCompleted ? 100 : 50, isCompleted };
    });
  }

  startUpgrade(solution: string): Promise<string> {
    return later(() => {
      const held = this.#require(`${solution}${HELD}`);
      this.#solutions.delete(held.uniqueName);
      this.#put(held.entries, solutionFacts(openSolution(held.entries)), true);
      return this.#operation({ state: 'succeeded' });
    });
  }

  importResult(importJobId: string): Promise<ImportResult> {
    return later(() => (this.#imports.get(importJobId) ?? unknown(importJobId)).result);
  }

  publishAll(): Promise<void> {
    return Promise.resolve();
  }

  /** Answers with what stopped it. */
  #install(entries: readonly ArchiveEntry[], facts: SolutionFacts, mode: StartImport['mode']): string | undefined {
    const installed = this.#find(facts.uniqueName);
    if (installed !== undefined && installed.isManaged !== facts.isManaged) return 'Import can only update solutions when the modes match.';
    if (mode !== 'update' && (installed === undefined || !facts.isManaged)) return 'Only managed solutions that are installed can be upgraded.';
    if (mode !== 'holding') this.#put(entries, facts, mode === 'upgrade');
    else this.#save({ ...this.#describe(entries, facts), uniqueName: `${facts.uniqueName}${HELD}`, connectorIds: [] });
    return undefined;
  }

  #put(entries: readonly ArchiveEntry[], facts: SolutionFacts, removesOthers: boolean): void {
    const connectors: readonly SolutionConnector[] = solutionConnectors(openSolution(entries));
    for (const connector of connectors) this.rows.set(connector.id, rowOfSolution(connector, facts.isManaged));
    const ids = connectors.map(({ id }) => id);
    const before = this.#find(facts.uniqueName)?.connectorIds ?? [];
    for (const id of removesOthers ? before.filter((each) => !ids.includes(each)) : []) this.rows.delete(id);
    this.#save({ ...this.#describe(entries, facts), connectorIds: removesOthers ? ids : [...new Set([...before, ...ids])] });
  }

  #describe(entries: readonly ArchiveEntry[], { uniqueName, displayName, version, isManaged, publisher: named }: SolutionFacts): StoredSolution {
    const publisher = this.#publishers.get(named.uniqueName) ?? { id: this.#id(), ...named };
    this.#publishers.set(named.uniqueName, publisher);
    const installed = this.#find(uniqueName);
    return { id: installed?.id ?? this.#id(), uniqueName, displayName: displayName || uniqueName, version, isManaged, publisher, installedOn: TIME, connectorIds: installed?.connectorIds ?? [], entries };
  }

  #addTo(solution: StoredSolution, connectorId: string): void {
    if (solution.isManaged) throw refused('service-refused', `The solution ${solution.uniqueName} is managed.`);
    this.#save({ ...solution, connectorIds: [...new Set([...solution.connectorIds, connectorId])] });
  }

  #save(solution: StoredSolution): void {
    this.#solutions.set(solution.uniqueName, solution);
  }

  #find(uniqueName: string): StoredSolution | undefined {
    return [...this.#solutions.values()].find((each) => each.uniqueName.toLowerCase() === uniqueName.toLowerCase());
  }

  #require(uniqueName: string): StoredSolution {
    const found = this.#find(uniqueName);
    if (found === undefined) throw refused('service-refused', `The given solution unique name (${uniqueName}) is not valid`);
    return found;
  }

  #row(id: string): ConnectorRow {
    return this.rows.get(id.toLowerCase()) ?? unknown(id);
  }

  #operation(outcome: AsyncOperation): string {
    const id = this.#id();
    this.#operations.set(id, { outcome, looks: 1 });
    return id;
  }

  #id(): string {
    return `0d0e0000-0000-4000-8000-${(++this.#count).toString(16).padStart(12, '0')}`;
  }
}

/** A column that is undefined stays as it is; `null` empties it. */
function changed(row: ConnectorRow, change: ConnectorRowChange): ConnectorRow {
  const given = Object.entries(change).filter(([column, value]) => value !== undefined && column !== 'id' && column !== 'name');
  return { ...row, ...Object.fromEntries(given.map(([column, value]) => [column, (value as string | null) ?? undefined])) };
}

function publicPart({ id, uniqueName, displayName, version, isManaged, publisher, installedOn }: StoredSolution): InstalledSolution {
  return { id, uniqueName, displayName, version, isManaged, publisher, installedOn };
}

function refused(kind: PlatformErrorKind, reason: string): PlatformError {
  return new PlatformError(kind, { data: { host: 'fake', reason } });
}

function unknown(id: string): never {
  throw refused('not-found', id);
}

async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}
