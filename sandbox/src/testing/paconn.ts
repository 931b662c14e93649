import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { rawRequest, type RawAnswer } from './raw-request.js';

/** Where paconn is told that the services are, and what it trusts (`REQUESTS_CA_BUNDLE`). */
export interface PaconnSetup {
  /** `--authority_url`; it has to be https. */
  readonly authority: string;
  /** `--pau`. */
  readonly powerApps: string;
  /** `flowUrl` of a settings file. */
  readonly flow: string;
  readonly ca: string;
}

export interface PaconnToken {
  readonly accessToken: string;
  /** The object id, from the claim of the id token. */
  readonly oid: string;
}

type Header = readonly [name: string, value: string];

const CLIENT_ID = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const RESOURCE = 'https://service.powerapps.com/';
const VERSION = 'api-version=2016-11-01';
const REQUESTS: readonly Header[] = [['User-Agent', 'python-requests/2.28.1'], ['Accept-Encoding', 'gzip, deflate'], ['Accept', '*/*'], ['Connection', 'keep-alive']];

/**
 * The requests of paconn 0.0.21, header for header, as they were recorded while paconn worked against a sandbox (with adal 1.2.7, requests
 * 2.28.1 and the storage library 2.0.1, which differs in its version's number alone from the one that paconn asks for). It answers as paconn
 * reads: what paconn would crash on fails here.
 */
export class PaconnReplay {
  readonly #setup: PaconnSetup;
  #token: PaconnToken | undefined;

  constructor(setup: PaconnSetup) {
    this.#setup = setup;
  }

  /** Goes on with a token as it stands in `~/.paconn/accessTokens.json`. */
  use(token: PaconnToken): void {
    this.#token = token;
  }

  /** Asks for a device code. ADAL wants all five members, the numbers as such or as text. */
  async requestDeviceCode(): Promise<{ readonly userCode: string; readonly deviceCode: string }> {
    const answer = await this.#authority('/common/oauth2/devicecode?api-version=1.0', `client_id=${CLIENT_ID}&resource=${encodeURIComponent(RESOURCE)}`);
    const code = jsonOf(answer);
    assert.equal(answer.status, 200, answer.text);
    for (const name of ['user_code', 'device_code', 'message']) assert.equal(typeof code[name], 'string', name);
    for (const name of ['expires_in', 'interval']) assert.ok(Number(code[name]) > 0, name);
    return { userCode: String(code.user_code), deviceCode: String(code.device_code) };
  }

  /** One poll: the token, or the error of the authority. */
  async poll(deviceCode: string): Promise<PaconnToken | { readonly error: string }> {
    const form = `grant_type=device_code&client_id=${CLIENT_ID}&resource=${encodeURIComponent(RESOURCE)}&code=${encodeURIComponent(deviceCode)}`;
    const answer = await this.#authority('/common/oauth2/token', form);
    const body = jsonOf(answer);
    if (answer.status >= 400) return { error: String(body.error) };
    assert.equal(body.token_type, 'Bearer');
    for (const name of ['expires_in', 'expires_on']) assert.match(String(body[name]), /^\d+$/, name);
    const claims = JSON.parse(Buffer.from(String(body.id_token).split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
    assert.ok(typeof claims.oid === 'string' && typeof claims.tid === 'string' && typeof claims.upn === 'string');
    return (this.#token = { accessToken: String(body.access_token), oid: claims.oid });
  }

  listEnvironments(): Promise<RawAnswer> {
    return this.#send('GET', this.#setup.flow, `/providers/Microsoft.ProcessSimple/environments?${VERSION}`, []);
  }

  listConnectors(environment: string): Promise<RawAnswer> {
    return this.#powerApps('GET', `apis?${VERSION}&${filterOf(environment)}`);
  }

  /** `id` may also be the whole path of the resource: Python's `urljoin` then takes it instead of its own. */
  getConnector(environment: string, id: string): Promise<RawAnswer> {
    return this.#powerApps('GET', `${connectorPath(id)}?${VERSION}&${filterOf(environment)}`);
  }

  create(environment: string, body: unknown): Promise<RawAnswer> {
    return this.#powerApps('POST', `apis?${VERSION}&${filterOf(environment)}`, body);
  }

  update(environment: string, id: string, body: unknown): Promise<RawAnswer> {
    return this.#powerApps('PATCH', `${connectorPath(id)}?${VERSION}&${filterOf(environment)}`, body);
  }

  /** `validate` asks for the rules of certification, `create` and `update` do not. */
  validate(definition: unknown, isCertification: boolean): Promise<RawAnswer> {
    return this.#powerApps('POST', `objectIds/${this.#signedIn().oid}/validateApiSwagger?${VERSION}${isCertification ? '&enableConnectorCertificationRules=true' : ''}`, definition);
  }

  /** The one request to Power Apps without `x-ms-origin`. */
  async generateResourceStorage(environment: string): Promise<RawAnswer> {
    const path = `/providers/Microsoft.PowerApps/objectIds/${this.#signedIn().oid}/generateResourceStorage?${VERSION}`;
    return this.#send('POST', this.#setup.powerApps, path, [], { environment: { name: environment } });
  }

  /** Without a token, and without a look at the status. */
  read(url: string): Promise<RawAnswer> {
    return rawRequest({ method: 'GET', url, headers: REQUESTS, ca: this.#setup.ca });
  }

  /** Uploads a file with one Put Blob, and gives what paconn writes into the connector. */
  async upload(sas: string, file: { readonly name: string; readonly content: string | Uint8Array; readonly contentType?: string }): Promise<string> {
    const { name, content, contentType } = file;
    const typed: readonly Header[] = contentType === undefined ? [] : [['x-ms-blob-content-type', contentType]];
    assertStored(await this.#putBlob(sas, name, '', content, [['x-ms-blob-type', 'BlockBlob'], ...typed]));
    return downloadUrl(sas, name);
  }

  /** What the library does with a file of 64 MB and more: Put Block for each part, then Put Block List. */
  async uploadInBlocks(sas: string, name: string, parts: readonly string[]): Promise<string> {
    const ids: string[] = [];
    for (const [index, part] of parts.entries()) {
      // The library encodes what it has encoded already.
      const inner = encodeURIComponent(Buffer.from(String(index * 4_194_304).padStart(32, '0')).toString('base64'));
      const id = Buffer.from(inner).toString('base64');
      const answer = await this.#putBlob(sas, name, `&comp=block&blockid=${encodeURIComponent(id)}`, part, []);
      assert.equal(answer.status, 201, answer.text);
      ids.push(id);
    }
    const list = `<?xml version='1.0' encoding='utf-8'?>\n<BlockList>${ids.map((id) => `<Latest>${id}</Latest>`).join('')}</BlockList>`;
    assertStored(await this.#putBlob(sas, name, '&comp=blocklist', list, [['x-ms-blob-content-type', 'image/png']]));
    return downloadUrl(sas, name);
  }

  #authority(path: string, form: string): Promise<RawAnswer> {
    const headers: readonly Header[] = [
      ...REQUESTS,
      ['content-type', 'application/x-www-form-urlencoded'],
      ['Accept-Charset', 'utf-8'],
      ['client-request-id', randomUUID()],
      ['return-client-request-id', 'true'],
      ['x-client-SKU', 'Python'],
      ['x-client-Ver', '1.2.7'],
      ['x-client-OS', 'linux'],
      ['x-client-CPU', 'x64'],
      ['Content-Length', String(Buffer.byteLength(form))],
    ];
    return rawRequest({ method: 'POST', url: `${this.#setup.authority}${path}`, headers, body: form, ca: this.#setup.ca });
  }

  #powerApps(method: string, path: string, body?: unknown): Promise<RawAnswer> {
    return this.#send(method, this.#setup.powerApps, path.startsWith('/') ? path : `/providers/Microsoft.PowerApps/${path}`, [['x-ms-origin', 'paconn-cli']], body);
  }

  #send(method: string, origin: string, path: string, extra: readonly Header[], body?: unknown): Promise<RawAnswer> {
    const text = body === undefined ? undefined : pythonJson(body);
    const authorization: readonly Header[] = this.#token === undefined ? [] : [['Authorization', `Bearer ${this.#token.accessToken}`]];
    const content: readonly Header[] = text === undefined ? [] : [['Content-Length', String(Buffer.byteLength(text))], ['Content-Type', 'application/json']];
    return rawRequest({ method, url: `${origin}${path}`, headers: [...REQUESTS, ...authorization, ...extra, ...content], ca: this.#setup.ca, ...(text === undefined ? {} : { body: text }) });
  }

  #putBlob(sas: string, name: string, query: string, content: string | Uint8Array, extra: readonly Header[]): Promise<RawAnswer> {
    const headers: readonly Header[] = [
      ['Accept-Encoding', 'identity'],
      ['User-Agent', 'Azure-Storage/2.1.0-2.1.0 (Python CPython 3.11.2; Linux 6.1.0)'],
      ['Connection', 'keep-alive'],
      ...extra,
      ['Content-Length', String(Buffer.byteLength(content))],
      ['x-ms-version', '2019-02-02'],
      ['x-ms-client-request-id', randomUUID()],
      ['x-ms-date', new Date().toUTCString()],
    ];
    return rawRequest({ method: 'PUT', url: `${storageUrl(sas, name)}${query}`, headers, body: content, ca: this.#setup.ca });
  }

  #signedIn(): PaconnToken {
    assert.ok(this.#token);
    return this.#token;
  }
}

/** Python's `json.dumps`: a blank behind commas and colons, and nothing beyond ASCII. */
function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).filter(([, each]) => each !== undefined).map(([key, each]) => `${pythonJson(key)}: ${pythonJson(each)}`).join(', ')}}`;
  return JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Every error has to be a JSON object: paconn parses it before it looks at anything else. */
export function jsonOf(answer: RawAnswer): Record<string, unknown> {
  const value: unknown = JSON.parse(answer.text);
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), answer.text);
  return { ...value };
}

/** The library goes by account and suffix, not by the address: always https, and the account ends at the first dot. */
function storageUrl(sas: string, name: string): string {
  const [address = '', query = ''] = sas.split('?');
  const [, host = '', path = ''] = /^\w+:\/\/([^/]+)(\/.*)$/.exec(address) ?? [];
  const account = host.slice(0, host.indexOf('.'));
  const suffix = host.replace(`${account}.blob.`, '');
  return `https://${account}.blob.${suffix}/${path.replaceAll(/^\/|\/$/g, '')}/${encodeURIComponent(name)}?${query}`;
}

function downloadUrl(sas: string, name: string): string {
  const [address = '', query = ''] = sas.split('?');
  return `${address}/${name}?${query}`;
}

/** Without a date that it can read, the library tries again for minutes. */
function assertStored(answer: RawAnswer): void {
  assert.equal(answer.status, 201, answer.text);
  assert.ok(typeof answer.headers.etag === 'string' && !Number.isNaN(Date.parse(String(answer.headers['last-modified']))));
}

/** `quote` escapes everything; an apostrophe in the name is not doubled. */
function filterOf(environment: string): string {
  return `%24filter=environment%20eq%20%27${encodeURIComponent(environment)}%27`;
}

function connectorPath(id: string): string {
  return id.startsWith('/') ? id : `apis/${id}`;
}
