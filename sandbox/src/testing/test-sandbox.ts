import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isJsonObject, parseJson, type JsonObject } from '../http/json-object.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { startSandbox, type RunningSandbox, type SandboxOptions } from '../start-sandbox.js';

/** The parts of an answer that tests look at. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body where it is a JSON object, else an empty object. */
  readonly body: JsonObject;
}

export interface Call {
  /** Who asks; default: nobody, so that no token is sent. */
  readonly as?: string;
  /** A token as it is, instead of `as`. */
  readonly token?: string;
  /** Objects are sent as JSON, text as it is. */
  readonly body?: object | string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export const POWER_APPS_PATH = '/providers/Microsoft.PowerApps';

/** A real sandbox in a temporary folder, and short ways to ask it. */
export class TestSandbox {
  readonly dataDir: string;
  readonly #options: Omit<SandboxOptions, 'dataDir'>;
  #running: RunningSandbox;

  private constructor(dataDir: string, options: Omit<SandboxOptions, 'dataDir'>, running: RunningSandbox) {
    this.dataDir = dataDir;
    this.#options = options;
    this.#running = running;
  }

  static async start(options: Omit<SandboxOptions, 'dataDir'> = { seed: true }): Promise<TestSandbox> {
    const dataDir = await mkdtemp(join(tmpdir(), 'sandbox-test-'));
    return new TestSandbox(dataDir, options, await startSandbox({ ...options, dataDir }));
  }

  get addresses(): RunningSandbox['addresses'] {
    return this.#running.addresses;
  }

  /** Makes the certificate, which otherwise the first client that speaks TLS waits for. */
  async prepareTls(): Promise<void> {
    await this.#running.prepareTls();
  }

  async stop(): Promise<void> {
    await this.#running.close();
  }

  async restart(): Promise<void> {
    await this.stop();
    this.#running = await startSandbox({ ...this.#options, dataDir: this.dataDir });
  }

  async dispose(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  /** Asks by method and path (or whole address). */
  async call(method: string, path: string, call: Call = {}): Promise<Answer> {
    const token = call.token ?? (call.as === undefined ? undefined : await this.token(call.as));
    const isJson = call.body !== undefined && typeof call.body !== 'string' && !(call.body instanceof Uint8Array);
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(isJson ? { 'content-type': 'application/json' } : {}),
      ...call.headers,
    };
    const body = isJson ? JSON.stringify(call.body) : toBody(call.body);
    const response = await fetch(this.#reachable(path), { method, headers, ...(body === undefined ? {} : { body }), redirect: 'manual' });
    const text = await response.text();
    const parsed = parseJson(text);
    return { status: response.status, headers: response.headers, text, body: isJsonObject(parsed) ? parsed : {} };
  }

  /** Node resolves no names below `localhost`, and trusts no certificate of a sandbox: the same port speaks plainly, too. */
  #reachable(path: string): URL {
    const { blob, powerApps, secure } = this.addresses;
    return new URL(path.replace(secure.blob, blob), powerApps);
  }

  /** Posts to a control endpoint, which has to succeed. */
  async control(name: string, content: object): Promise<JsonObject> {
    const answer = await this.call('POST', `/sandbox/${name}`, { body: content });
    assert.equal(answer.status, 200, answer.text);
    return answer.body;
  }

  async token(user: string, extra: { readonly resource?: string; readonly lifetimeSeconds?: number } = {}): Promise<string> {
    const { access_token: token } = await this.control('token', { user, ...extra });
    assert.ok(typeof token === 'string');
    return token;
  }

  /** Asks the connectors API about an environment (default: Development) as the maker, unless `call` says otherwise. */
  async apis(method: string, connector: string | undefined, call: Call & { readonly environment?: string; readonly filter?: string } = {}): Promise<Answer> {
    return this.call(method, apisPath(connector, call.environment ?? DEVELOPMENT.name, call.filter), { as: 'maya', ...call });
  }

  /** Makes a connector and gives its id. */
  async create(properties: object, environment = DEVELOPMENT.name): Promise<string> {
    const answer = await this.apis('POST', undefined, { body: { properties: { environment: { name: environment }, ...properties } }, environment });
    assert.equal(answer.status, 201, answer.text);
    const { name } = answer.body;
    assert.ok(typeof name === 'string');
    return name;
  }

  /** The `properties` of a connector, as read back. */
  async read(connector: string, environment = DEVELOPMENT.name): Promise<JsonObject> {
    const answer = await this.apis('GET', connector, { environment });
    assert.equal(answer.status, 200, answer.text);
    const { properties } = answer.body;
    assert.ok(isJsonObject(properties));
    return properties;
  }

  /** Uploads bytes as a client does, and gives the address for the connector's properties. */
  async upload(blob: string, content: string | Uint8Array, contentType = 'image/png', environment = DEVELOPMENT.name): Promise<string> {
    const address = uploadAddress(await this.uploadContainer(environment), blob);
    const answer = await this.call('PUT', address, { body: content, headers: { 'x-ms-blob-type': 'BlockBlob', 'x-ms-blob-content-type': contentType } });
    assert.equal(answer.status, 201, answer.text);
    return address;
  }

  /** The address of a fresh container, with its signature. */
  async uploadContainer(environment = DEVELOPMENT.name): Promise<string> {
    const path = `${POWER_APPS_PATH}/objectIds/${this.objectId('maya')}/generateResourceStorage?api-version=2016-11-01`;
    const answer = await this.call('POST', path, { as: 'maya', body: { environment: { name: environment } } });
    assert.equal(answer.status, 200, answer.text);
    const { sharedAccessSignature: address } = answer.body;
    assert.ok(typeof address === 'string');
    return address;
  }

  objectId(givenName: string): string {
    const user = this.addresses.testUsers.find((each) => each.userPrincipalName.startsWith(`${givenName}@`));
    assert.ok(user);
    return user.objectId;
  }
}

/** Registers hooks that keep one sandbox for the tests of a `describe`. */
export function useSandbox(options?: Omit<SandboxOptions, 'dataDir'>): () => TestSandbox {
  let sandbox: TestSandbox | undefined;
  before(async () => {
    sandbox = await TestSandbox.start(options);
  });
  after(async () => {
    await sandbox?.dispose();
  });
  return () => {
    assert.ok(sandbox);
    return sandbox;
  };
}

export function apisPath(connector: string | undefined, environment: string, filter = `environment eq '${environment}'`): string {
  const name = connector === undefined ? '' : `/${connector}`;
  return `${POWER_APPS_PATH}/apis${name}?api-version=2016-11-01&%24filter=${encodeURIComponent(filter)}`;
}

/** Puts a blob's name into a container's address, as the storage library does. */
export function uploadAddress(container: string, blob: string): string {
  const url = new URL(container);
  url.pathname = `${url.pathname}/${encodeURIComponent(blob)}`;
  return url.href;
}

/** The code and message of a refusal. */
export function errorOf(answer: Answer): { readonly code: unknown; readonly message: unknown } {
  const { error } = answer.body;
  assert.ok(isJsonObject(error), `no error in ${answer.status} ${answer.text}`);
  return { code: error.code, message: error.message };
}

/** The items of a list answer. */
export function itemsOf(answer: Answer): readonly JsonObject[] {
  assert.equal(answer.status, 200, answer.text);
  const { value } = answer.body;
  assert.ok(Array.isArray(value));
  return value.filter((item) => isJsonObject(item));
}

function toBody(body: Call['body']): string | Uint8Array<ArrayBuffer> | undefined {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  return typeof body === 'string' ? body : undefined;
}
