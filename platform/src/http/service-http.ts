import { accountOf } from '../auth/account-of.js';
import type { TokenProvider } from '../auth/token-provider.js';
import type { Cloud } from '../clouds/cloud.js';
import { mayBeContacted, mayReceiveToken } from '../clouds/token-policy.js';
import { errorOfAnswer, factsOf } from '../errors/error-of-answer.js';
import type { ErrorTextData } from '../errors/error-texts.js';
import { PlatformError } from '../errors/platform-error.js';
import { redact } from '../errors/redact.js';
import type { HttpAnswer } from './http-answer.js';
import type { HttpRequest, HttpTransport } from './http-transport.js';
import { isJsonObject, parseJson, type JsonObject } from './json.js';
import { ownSignal } from './own-signal.js';
import { pagesOf } from './pages.js';
import type { Repeatability } from './with-retries.js';

/** A request to a service of the cloud, as the signed-in account. */
export interface ServiceRequest {
  readonly method: HttpRequest['method'];
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly json?: string;
  /** Default: GET, PUT and DELETE may reach the service twice. */
  readonly repeatability?: Repeatability;
  readonly signal?: AbortSignal | undefined;
}

/** Which token goes where. */
export interface ServiceAccess {
  /** Alternatives, as `TokenProvider` takes them. */
  readonly scopes: readonly string[];
  readonly mayReceive: (url: string) => boolean;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;

/** HTTP with the rules of a cloud: who gets a token, and who is contacted at all. All methods throw a PlatformError. */
export class ServiceHttp {
  readonly #transport: HttpTransport;
  readonly #cloud: Cloud;
  readonly #tokens: TokenProvider;
  readonly #access: ServiceAccess;

  /** `access` is that of the cloud's own services, unless another one is given. */
  constructor(transport: HttpTransport, cloud: Cloud, tokens: TokenProvider, access?: ServiceAccess) {
    this.#transport = transport;
    this.#cloud = cloud;
    this.#tokens = tokens;
    this.#access = access ?? { scopes: cloud.scopes.powerApps, mayReceive: (url) => mayReceiveToken(cloud, url) };
  }

  /** The answer of a status below 300. Nothing is sent to a host that may not receive the token. */
  async send(request: ServiceRequest): Promise<HttpAnswer> {
    const { method, url, headers, json, signal } = request;
    if (!this.#access.mayReceive(url)) throw this.#hostNotAllowed(url);
    const token = await this.token(signal);
    const answer = await this.#transport.send({
      method,
      url,
      headers: { accept: 'application/json', 'accept-encoding': 'gzip,deflate', ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers, authorization: `Bearer ${token}` },
      repeatability: request.repeatability ?? (method === 'POST' || method === 'PATCH' ? 'not-after-sending' : 'always'),
      signal,
      ...(json === undefined ? {} : { body: json }),
    });
    return assertSuccess(answer, { scope: this.#access.scopes[0] ?? '' });
  }

  async sendForObject(request: ServiceRequest): Promise<JsonObject> {
    const answer = await this.send(request);
    const value = parseJson(answer.text);
    if (isJsonObject(value)) return value;
    throw unexpected(answer, 'it is not the JSON object that was expected.');
  }

  /** The items of all pages. A list of which a page is missing is none: the error of that page is thrown. */
  async list(url: string, headers: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<readonly unknown[]> {
    return await pagesOf(url, (page) => this.send({ method: 'GET', url: page, headers, signal }));
  }

  /** A token of the signed-in account for the services of the cloud. */
  async token(signal: AbortSignal | undefined): Promise<string> {
    const token = await this.#tokens.getToken(this.#access.scopes, ownSignal(signal));
    if (signal?.aborted === true) throw new PlatformError('cancelled');
    return token;
  }

  /** Whether the account is a service principal, for which the lists of makers are empty. */
  async isApplication(signal: AbortSignal | undefined): Promise<boolean> {
    return accountOf(await this.token(signal))?.isApplication === true;
  }

  /** Reads a public or signed address, without a token. Redirects are followed: there is nothing to lose. */
  async download(url: string, signal?: AbortSignal): Promise<Uint8Array> {
    let next = url;
    for (let count = 0; count <= MAX_REDIRECTS; count++) {
      if (!mayBeContacted(this.#cloud, next)) throw this.#hostNotAllowed(next);
      const answer = await this.#transport.send({ method: 'GET', url: next, headers: { accept: '*/*' }, repeatability: 'always', signal });
      const target = REDIRECTS.has(answer.status) && answer.location !== undefined && URL.canParse(answer.location, next) ? new URL(answer.location, next).href : undefined;
      if (target === undefined) return assertSuccess(answer).bytes;
      next = target;
    }
    throw new PlatformError('unexpected-answer', { url: redact(url), data: { host: new URL(url).host, reason: 'it redirects too often.' } });
  }

  /** Writes to a signed address, without a token and without following redirects. */
  async upload(url: string, bytes: Uint8Array, headers: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<void> {
    if (!mayBeContacted(this.#cloud, url)) throw this.#hostNotAllowed(url);
    assertSuccess(await this.#transport.send({ method: 'PUT', url, headers, body: bytes, repeatability: 'always', signal }));
  }

  #hostNotAllowed(url: string): PlatformError {
    const host = URL.canParse(url) ? new URL(url).host : redact(url);
    return new PlatformError('host-not-allowed', { url: redact(url), data: { host, cloud: this.#cloud.label } });
  }
}

export function unexpected(answer: HttpAnswer, reason: string): PlatformError {
  return new PlatformError('unexpected-answer', { ...factsOf(answer), data: { host: new URL(answer.url).host, reason } });
}

function assertSuccess(answer: HttpAnswer, data: ErrorTextData = {}): HttpAnswer {
  if (answer.status < 300) return answer;
  if (REDIRECTS.has(answer.status)) throw unexpected(answer, 'it leads to another address, where nothing of yours is sent.');
  throw errorOfAnswer(answer, data);
}
