import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isJsonObject, objectMember, parseJson, type JsonObject } from '../http/json-object.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleDefinition, sampleProperties } from '../testing/sample-definition.js';
import { SandboxProcess } from '../testing/sandbox-process.js';
import { apisPath } from '../testing/test-sandbox.js';

const ROUNDS = 4;
/** How many answers a round waits for before it kills: different moments of different writes. */
const ANSWERS_BEFORE_KILL = [3, 8, 15, 30];
const WRITERS = 6;

/** What clients were told, or may have missed. */
interface Expectation {
  /** Descriptions that were acknowledged or are possible, by connector id. */
  readonly possible: Map<string, Set<string>>;
}

describe('kill -9 in the middle of writes', function () {
  this.timeout(60_000);
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-kill-test-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it(`leaves a readable state with every acknowledged write, ${ROUNDS} times`, async () => {
    const expectation: Expectation = { possible: new Map() };
    for (const answers of ANSWERS_BEFORE_KILL) {
      const sandbox = new SandboxProcess(['--data', folder, '--seed', '--json']);
      try {
        const client = new Client(await sandbox.origin());
        await client.signIn();
        await check(client, expectation);
        await hammer(client, expectation, answers, () => sandbox.child.kill('SIGKILL'));
        assert.equal((await sandbox.ended()).code === 0, false);
      } finally {
        await sandbox.kill();
      }
    }
    const last = new SandboxProcess(['--data', folder, '--seed', '--json']);
    try {
      const client = new Client(await last.origin());
      await client.signIn();
      await check(client, expectation);
      const left = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.sandbox-tmp'));
      assert.deepEqual(left, []);
    } finally {
      await last.kill();
    }
  });
});

/** Everything that was acknowledged is there, whole, with one of the contents it can have. */
async function check(client: Client, { possible }: Expectation): Promise<void> {
  for (const [name, descriptions] of possible) {
    const properties = await client.read(name);
    const description = String(properties.description);
    assert.ok(descriptions.has(description), `${name}: ${description}`);
    const original = await client.fetchJson(String(objectMember(properties, 'apiDefinitions').originalSwaggerUrl));
    // Definition and record are different files: they have to be of the same write.
    assert.equal(objectMember(original, 'info').description, description);
    possible.set(name, new Set([description]));
  }
}

/** Creates and changes from several sides at once, and kills after some answers; what was under way then may or may not have happened. */
async function hammer(client: Client, expectation: Expectation, answersBeforeKill: number, kill: () => void): Promise<void> {
  let answers = 0;
  const answered = (): void => {
    if (++answers === answersBeforeKill) kill();
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => writeUntilDead(client, expectation, writer, answered)));
}

async function writeUntilDead(client: Client, { possible }: Expectation, writer: number, answered: () => void): Promise<void> {
  try {
    const first = descriptionOf(writer, 0);
    const name = await client.create(`Writer ${writer}`, first);
    possible.set(name, new Set([first]));
    answered();
    for (let version = 1; ; version++) {
      const description = descriptionOf(writer, version);
      possible.set(name, new Set([...(possible.get(name) ?? []), description]));
      await client.update(name, `Writer ${writer}`, description);
      possible.set(name, new Set([description]));
      answered();
    }
  } catch (error) {
    // fetch's way to say that nobody is there any more.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** Long enough to make writing take a while. */
function descriptionOf(writer: number, version: number): string {
  return `${writer}.${version} ${'text '.repeat(20_000)}`;
}

class Client {
  readonly #origin: string;
  #token = '';

  constructor(origin: string) {
    this.#origin = origin;
  }

  async signIn(): Promise<void> {
    const answer = await fetch(`${this.#origin}/sandbox/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"user":"maya"}' });
    this.#token = String(asObject(await answer.text()).access_token);
  }

  async create(title: string, description: string): Promise<string> {
    return String((await this.#write('POST', undefined, title, description)).name);
  }

  async update(name: string, title: string, description: string): Promise<void> {
    await this.#write('PATCH', name, title, description);
  }

  async read(name: string): Promise<JsonObject> {
    const answer = await this.#fetch('GET', name);
    assert.equal(answer.status, 200, name);
    return objectMember(asObject(await answer.text()), 'properties');
  }

  async fetchJson(address: string): Promise<JsonObject> {
    return asObject(await (await fetch(address)).text());
  }

  async #write(method: string, name: string | undefined, title: string, description: string): Promise<JsonObject> {
    const openApiDefinition = sampleDefinition(title, { info: { title, description, version: '1.0' } });
    const properties = { ...sampleProperties(title), description, openApiDefinition };
    const answer = await this.#fetch(method, name, JSON.stringify({ properties }));
    const text = await answer.text();
    assert.ok(answer.ok, text);
    return asObject(text === '' ? '{}' : text);
  }

  #fetch(method: string, name: string | undefined, body?: string): Promise<Response> {
    const headers = { authorization: `Bearer ${this.#token}`, 'content-type': 'application/json' };
    return fetch(`${this.#origin}${apisPath(name, DEVELOPMENT.name)}`, { method, headers, ...(body === undefined ? {} : { body }) });
  }
}

function asObject(text: string): JsonObject {
  const value = parseJson(text);
  assert.ok(isJsonObject(value), text.slice(0, 200));
  return value;
}
