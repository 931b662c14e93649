import { join } from 'node:path';
import { isJsonObject, parseJson } from '../http/json-object.js';
import { readIfPresent, writeFileAtomically } from '../storage/atomic-file.js';

const SESSIONS_FILE = 'sessions.json';

/** Numbers each user's sessions. A token belongs to one of them; signing out everywhere starts the next one and makes older tokens worthless. */
export class Sessions {
  readonly #path: string;
  readonly #numbers: Map<string, number>;

  private constructor(path: string, numbers: ReadonlyMap<string, number>) {
    this.#path = path;
    this.#numbers = new Map(numbers);
  }

  static async load(dataDir: string): Promise<Sessions> {
    const path = join(dataDir, SESSIONS_FILE);
    return new Sessions(path, readNumbers(parseJson((await readIfPresent(path)) ?? '{}')));
  }

  currentOf(userId: string): number {
    return this.#numbers.get(userId) ?? 0;
  }

  async signOutEverywhere(userId: string): Promise<void> {
    this.#numbers.set(userId, this.currentOf(userId) + 1);
    await writeFileAtomically(this.#path, JSON.stringify(Object.fromEntries(this.#numbers)));
  }
}

function readNumbers(value: unknown): ReadonlyMap<string, number> {
  if (!isJsonObject(value)) return new Map();
  return new Map(Object.entries(value).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));
}
