import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConnectorRecord } from '../connectors/connector-record.js';
import { contentOf, EMPTY_DATAVERSE, type DataverseRecord } from '../dataverse/dataverse-record.js';
import type { Environment } from '../environments/environment.js';
import { readIfPresent, writeFileAtomically } from './atomic-file.js';
import { ContentStore, type ContentHash } from './content-store.js';
import { readConnectorRecord, readDataverseRecord, readEnvironment } from './stored-shapes.js';

const ENVIRONMENT_FILE = 'environment.json';
const CONNECTORS_FOLDER = 'connectors';
const DATAVERSE_FILE = 'dataverse.json';
const TRASH_INFIX = '.trash-';

/**
 * The environments and connectors, in memory and on disk: `environments/{id}/environment.json`, `…/dataverse.json` and `…/connectors/{name}.json`. A change is
 * on disk before it can be read back. Callers take turns per environment (`KeyedQueue`).
 */
export class SandboxStore {
  readonly content: ContentStore;
  readonly #folder: string;
  readonly #environments = new Map<string, Environment>();
  readonly #connectors = new Map<string, Map<string, ConnectorRecord>>();
  readonly #dataverses = new Map<string, DataverseRecord>();

  private constructor(folder: string, content: ContentStore) {
    this.#folder = folder;
    this.content = content;
  }

  /** Reads what is on disk; throws where a file was damaged from outside. */
  static async open(dataDir: string): Promise<SandboxStore> {
    const folder = join(dataDir, 'environments');
    await mkdir(folder, { recursive: true });
    await emptyTrash(dataDir);
    const store = new SandboxStore(folder, await ContentStore.open(dataDir));
    for (const name of await readdir(folder)) await store.#load(name);
    return store;
  }

  environments(): readonly Environment[] {
    return [...this.#environments.values()].sort((a, b) => a.createdTime.localeCompare(b.createdTime));
  }

  environment(name: string): Environment | undefined {
    return this.#environments.get(name.toLowerCase());
  }

  connectors(environmentName: string): readonly ConnectorRecord[] {
    return [...this.#of(environmentName).values()].sort((a, b) => a.name.localeCompare(b.name));
  }

  connector(environmentName: string, name: string): ConnectorRecord | undefined {
    return this.#of(environmentName).get(name.toLowerCase());
  }

  /** The connector of any environment; ids are unique across them. */
  connectorByName(name: string): ConnectorRecord | undefined {
    const key = name.toLowerCase();
    for (const connectors of this.#connectors.values()) {
      const found = connectors.get(key);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** What connectors refer to; everything else in the content store is left over. */
  contentInUse(): readonly ContentHash[] {
    const records = [...this.#connectors.values()].flatMap((each) => [...each.values()]);
    const inConnectors = records.flatMap(({ definition, script, icon }) => [
      definition,
      ...(script === undefined ? [] : [script]),
      ...(icon?.kind === 'stored' ? [icon.content] : []),
    ]);
    return [...inConnectors, ...[...this.#dataverses.values()].flatMap(contentOf)];
  }

  /** Puts an environment, its connectors and its Dataverse in for as long as this process runs: a crowd of a hundred thousand is nothing to write to a disk. */
  hold(environment: Environment, connectors: readonly ConnectorRecord[], dataverse: DataverseRecord): void {
    this.#environments.set(environment.name.toLowerCase(), environment);
    this.#dataverses.set(environment.name.toLowerCase(), dataverse);
    this.#connectors.set(environment.name.toLowerCase(), new Map(connectors.map((record) => [record.name.toLowerCase(), record])));
  }

  async saveEnvironment(environment: Environment): Promise<void> {
    await writeFileAtomically(join(this.#folder, environment.name, ENVIRONMENT_FILE), JSON.stringify(environment, undefined, 2));
    this.#environments.set(environment.name.toLowerCase(), environment);
  }

  async saveConnector(record: ConnectorRecord): Promise<void> {
    await writeFileAtomically(this.#connectorFile(record), JSON.stringify(record, undefined, 2));
    this.#of(record.environment).set(record.name.toLowerCase(), record);
  }

  async removeConnector(record: ConnectorRecord): Promise<void> {
    // A connector that is only held has no file.
    await rm(this.#connectorFile(record), { force: true });
    this.#of(record.environment).delete(record.name.toLowerCase());
  }

  /** What the Dataverse of an environment holds beside connectors. */
  dataverse(environmentName: string): DataverseRecord {
    return this.#dataverses.get(environmentName.toLowerCase()) ?? EMPTY_DATAVERSE;
  }

  async saveDataverse(environmentName: string, record: DataverseRecord): Promise<void> {
    await writeFileAtomically(join(this.#folder, environmentName, DATAVERSE_FILE), JSON.stringify(record, undefined, 2));
    this.#dataverses.set(environmentName.toLowerCase(), record);
  }

  /** Removes every environment and connector. */
  async clear(): Promise<void> {
    // Moved first, since a crash in the middle of a recursive removal would leave half of it.
    const trash = `${this.#folder}${TRASH_INFIX}${randomUUID()}`;
    await rename(this.#folder, trash);
    await mkdir(this.#folder, { recursive: true });
    await rm(trash, { recursive: true, force: true });
    this.#environments.clear();
    this.#connectors.clear();
    this.#dataverses.clear();
  }

  #of(environmentName: string): Map<string, ConnectorRecord> {
    const key = environmentName.toLowerCase();
    const connectors = this.#connectors.get(key) ?? new Map<string, ConnectorRecord>();
    this.#connectors.set(key, connectors);
    return connectors;
  }

  #connectorFile(record: ConnectorRecord): string {
    return join(this.#folder, record.environment, CONNECTORS_FOLDER, `${record.name}.json`);
  }

  async #load(name: string): Promise<void> {
    const folder = join(this.#folder, name);
    const path = join(folder, ENVIRONMENT_FILE);
    const text = await readIfPresent(path);
    // The folder comes into being before its file: without one there is no environment yet.
    if (text === undefined) return;
    const environment = readEnvironment(text, path);
    this.#environments.set(environment.name.toLowerCase(), environment);
    const dataversePath = join(folder, DATAVERSE_FILE);
    const dataverse = await readIfPresent(dataversePath);
    if (dataverse !== undefined) this.#dataverses.set(environment.name.toLowerCase(), readDataverseRecord(dataverse, dataversePath));
    const connectorsFolder = join(folder, CONNECTORS_FOLDER);
    await mkdir(connectorsFolder, { recursive: true });
    for (const file of (await readdir(connectorsFolder)).filter((each) => each.endsWith('.json'))) {
      const recordPath = join(connectorsFolder, file);
      const record = readConnectorRecord(await readFile(recordPath, 'utf8'), recordPath);
      this.#of(environment.name).set(record.name.toLowerCase(), record);
    }
  }
}

async function emptyTrash(dataDir: string): Promise<void> {
  const trash = (await readdir(dataDir)).filter((name) => name.includes(TRASH_INFIX));
  await Promise.all(trash.map((name) => rm(join(dataDir, name), { recursive: true, force: true })));
}
