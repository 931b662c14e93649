import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, parseJson } from '../http/json-object.js';
import { writeFileAtomically } from '../storage/atomic-file.js';
import { DamagedDataError } from '../storage/stored-shapes.js';
import { apiIdOf, type CustomApiKey, type CustomApiRecord } from './custom-api-record.js';

/** The custom connectors of Logic Apps, in memory and on disk: `custom-apis/{id}.json`. A change is on disk before it can be read back. */
export class CustomApiStore {
  readonly #folder: string;
  readonly #records = new Map<string, CustomApiRecord>();

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads what is on disk. Throws DamagedDataError where a file was damaged from outside. */
  static async open(dataDir: string): Promise<CustomApiStore> {
    const store = new CustomApiStore(join(dataDir, 'custom-apis'));
    await mkdir(store.#folder, { recursive: true });
    for (const file of (await readdir(store.#folder)).filter((each) => each.endsWith('.json'))) {
      const path = join(store.#folder, file);
      const record = readRecord(await readFile(path, 'utf8'), path);
      store.#records.set(apiIdOf(record), record);
    }
    return store;
  }

  /** In the order of their names. */
  list(subscriptionId: string, resourceGroup?: string): readonly CustomApiRecord[] {
    return [...this.#records.values()]
      .filter((record) => isSame(record.subscriptionId, subscriptionId) && (resourceGroup === undefined || isSame(record.resourceGroup, resourceGroup)))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  get(key: CustomApiKey): CustomApiRecord | undefined {
    return this.#records.get(apiIdOf(key));
  }

  byApiId(apiId: string): CustomApiRecord | undefined {
    return this.#records.get(apiId);
  }

  async save(record: CustomApiRecord): Promise<void> {
    await writeFileAtomically(this.#fileOf(record), JSON.stringify(record, undefined, 2));
    this.#records.set(apiIdOf(record), record);
  }

  async remove(record: CustomApiRecord): Promise<void> {
    await rm(this.#fileOf(record), { force: true });
    this.#records.delete(apiIdOf(record));
  }

  async clear(): Promise<void> {
    for (const record of [...this.#records.values()]) await this.remove(record);
  }

  #fileOf(record: CustomApiRecord): string {
    return join(this.#folder, `${apiIdOf(record)}.json`);
  }
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function readRecord(text: string, path: string): CustomApiRecord {
  const value = parseJson(text);
  const isRecord = isJsonObject(value) && ['subscriptionId', 'resourceGroup', 'name', 'location'].every((key) => typeof value[key] === 'string')
    && ['tags', 'properties'].every((key) => isJsonObject(value[key])) && typeof value.version === 'number';
  if (!isRecord) throw new DamagedDataError(path);
  // The sandbox wrote the file itself, atomically; the members above are what the code would stumble over.
  return value as unknown as CustomApiRecord;
}
