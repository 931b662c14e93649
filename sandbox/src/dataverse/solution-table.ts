import { createHash, randomUUID } from 'node:crypto';
import { type ArchiveEntry, newSolution, openSolution, optionValuePrefixOf, readArchive, replaceConnectors, type SolutionConnector, solutionFacts, writeArchive } from '@connector-workbench/core/solutions';
import { parseJson } from '../http/json-object.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseCaller, DataverseParts } from './dataverse-parts.js';
import type { DataverseRecord, PublisherRecord, SolutionRecord } from './dataverse-record.js';
import { ConnectorTable, type DataverseConnector } from './connector-table.js';

/** The solutions and publishers of an environment. Callers that write hold the environment's turn. */
export class SolutionTable {
  readonly connectors: ConnectorTable;
  readonly #parts: DataverseParts;
  readonly #environment: string;

  constructor(parts: DataverseParts, caller: DataverseCaller) {
    this.#parts = parts;
    this.#environment = caller.environment.name;
    this.connectors = new ConnectorTable(parts, caller);
  }

  get record(): DataverseRecord {
    return this.#parts.store.dataverse(this.#environment);
  }

  async change(change: Partial<DataverseRecord>): Promise<void> {
    await this.#parts.store.saveDataverse(this.#environment, { ...this.record, ...change });
  }

  find(uniqueName: string): SolutionRecord | undefined {
    return this.record.solutions.find((solution) => solution.uniqueName.toLowerCase() === uniqueName.toLowerCase());
  }

  /** Throws the refusal for a name that no solution has. */
  require(uniqueName: string): SolutionRecord {
    const found = this.find(uniqueName);
    if (found === undefined) throw REFUSALS.unknownSolution(uniqueName);
    return found;
  }

  async save(solution: SolutionRecord): Promise<void> {
    const others = this.record.solutions.filter(({ id }) => id !== solution.id);
    await this.change({ solutions: [...others, solution] });
  }

  async addConnector(solution: SolutionRecord, connectorId: string): Promise<void> {
    if (solution.isManaged) throw REFUSALS.invalid(`The solution ${solution.uniqueName} is managed, and cannot be changed.`);
    if (!solution.connectorIds.includes(connectorId)) await this.save({ ...solution, connectorIds: [...solution.connectorIds, connectorId] });
  }

  /** A connector that is gone is in no solution any more. */
  async forgetConnector(connectorId: string): Promise<void> {
    await this.change({ solutions: this.record.solutions.map((solution) => ({ ...solution, connectorIds: solution.connectorIds.filter((id) => id !== connectorId) })) });
  }

  /** A solution without components. */
  async createEmpty(given: Pick<SolutionRecord, 'id' | 'uniqueName' | 'friendlyName' | 'version'>, publisher: PublisherRecord): Promise<void> {
    if (this.find(given.uniqueName) !== undefined) throw REFUSALS.duplicate();
    const { uniqueName, prefix, optionValuePrefix } = publisher;
    const entries = newSolution({ uniqueName: given.uniqueName, version: given.version, publisher: { uniqueName, prefix, optionValuePrefix } });
    const archive = await this.#parts.store.content.put(writeArchive(entries));
    await this.save({ ...given, isManaged: false, publisherId: publisher.id, connectorIds: [], archive, installedOn: this.now() });
  }

  /** The publisher that an archive names, made where it is new: its own prefix and names stay where it is known. */
  async publisherOf(entries: readonly ArchiveEntry[]): Promise<PublisherRecord> {
    const { uniqueName, displayName, prefix } = solutionFacts(openSolution(entries)).publisher;
    const known = this.record.publishers.find((publisher) => publisher.uniqueName.toLowerCase() === uniqueName.toLowerCase());
    if (known !== undefined) return known;
    const publisher = { id: randomUUID(), uniqueName, friendlyName: displayName || uniqueName, prefix, optionValuePrefix: optionValuePrefixOf(prefix, sha1) };
    await this.change({ publishers: [...this.record.publishers, publisher] });
    return publisher;
  }

  /** The solution as an archive, with its connectors as they are now. */
  async exportArchive(solution: SolutionRecord, isManaged: boolean): Promise<Uint8Array> {
    const entries = readArchive(await this.#parts.store.content.get(solution.archive));
    const connectors = solution.connectorIds.flatMap((id) => this.connectors.find(id) ?? []);
    return writeArchive(replaceConnectors(entries, await Promise.all(connectors.map((record) => this.#solutionConnector(record))), { version: solution.version, isManaged }));
  }

  async #solutionConnector(record: DataverseConnector): Promise<SolutionConnector> {
    const { content } = this.#parts.store;
    const { members } = record;
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const color = parseJson(members.iconBrandColor ?? '""');
    const parts: readonly (readonly [Parameters<SolutionConnector['parts']['get']>[0], Uint8Array | undefined])[] = [
      ['openapidefinition', await content.get(record.definition)],
      ['connectionparameters', encode(members.connectionParameters ?? '{}')],
      ['connectionparametersets', members.connectionParameterSets === undefined ? undefined : encode(members.connectionParameterSets)],
      ['policytemplateinstances', encode(members.policyTemplateInstances ?? 'null')],
      ['customcodeblobcontent', record.script === undefined ? undefined : await content.get(record.script)],
      ['iconblob', record.icon?.kind === 'stored' ? await content.get(record.icon.content) : undefined],
    ];
    return {
      id: record.dataverse.id,
      name: record.dataverse.name,
      displayName: record.displayName,
      description: record.description,
      iconBrandColor: typeof color === 'string' ? color : '',
      scriptOperations: members.scriptOperations,
      parts: new Map(parts.flatMap(([part, bytes]) => (bytes === undefined ? [] : [[part, bytes] as const]))),
    };
  }

  now(): string {
    return new Date(this.#parts.now()).toISOString();
  }
}

function sha1(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha1').update(bytes).digest());
}
