import {
  createDefaultHttpClient, createEmptyPipeline, createHttpHeaders, createPipelineRequest, proxyPolicy, setClientRequestIdPolicy, userAgentPolicy,
  type HttpClient, type Pipeline, type PipelinePolicy, type PipelineResponse,
} from '@azure/core-rest-pipeline';
import { isLoopback } from '../clouds/token-policy.js';
import type { Clock } from '../time/clock.js';
import { systemClock } from '../time/system-clock.js';
import type { HttpAnswer } from './http-answer.js';
import { ownSignal } from './own-signal.js';
import { assertUsableProxy } from './proxy-variable.js';
import { readBytes } from './read-bytes.js';
import type { RequestGate } from './request-gate.js';
import { retryAfterOf } from './retry-after.js';
import { transportError } from './transport-error.js';
import { DEFAULT_RETRY_RULES, withRetries, type Repeatability, type RetryRules } from './with-retries.js';

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly repeatability: Repeatability;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpTransportOptions {
  /** Default: Node's. */
  readonly httpClient?: HttpClient;
  readonly clock?: Clock;
  readonly retryRules?: RetryRules;
  readonly random?: () => number;
  /** Put before what the library says of the system. */
  readonly userAgent?: string;
  /** One line per attempt, redacted. */
  readonly log?: (line: string) => void;
  /** What each attempt has to pass. Default: nothing waits. */
  readonly gate?: RequestGate;
}

/** The service takes long to validate a large definition. */
const DEFAULT_TIMEOUT_MS = 120_000;
/** Definitions have at most some megabytes, and lists of all connectors of a tenant some more. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const CORRELATION_HEADERS = ['x-ms-correlation-request-id', 'x-ms-correlation-id', 'x-ms-request-id'] as const;

/**
 * Sends requests and reads answers to their end: through the proxy that HTTPS_PROXY names, repeated where that is allowed, bounded in
 * time and size. Every status is an answer here; only what is no answer throws a PlatformError. Redirects are answers, too.
 */
export class HttpTransport {
  readonly #client: HttpClient;
  readonly #pipeline: Pipeline;
  readonly #clock: Clock;
  readonly #rules: RetryRules;
  readonly #random: () => number;
  readonly #log: (line: string) => void;
  readonly #gate: RequestGate;

  constructor(options: HttpTransportOptions = {}) {
    this.#client = options.httpClient ?? createDefaultHttpClient();
    this.#pipeline = createPipeline(options.userAgent ?? 'connector-workbench');
    this.#clock = options.clock ?? systemClock;
    this.#rules = options.retryRules ?? DEFAULT_RETRY_RULES;
    this.#random = options.random ?? Math.random;
    this.#log = options.log ?? (() => undefined);
    this.#gate = options.gate ?? ((request) => request());
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const { repeatability } = request;
    const signal = ownSignal(request.signal);
    const options = { repeatability, signal, rules: this.#rules, clock: this.#clock, random: this.#random };
    try {
      return await withRetries(() => this.#gate(() => this.#attempt({ ...request, signal })), options);
    } catch (error) {
      if (signal?.aborted === true) throw transportError(error, { url: request.url, timeoutMs: 0, isCancelled: true, isTimedOut: false, correlationId: '' });
      throw error;
    }
  }

  async #attempt(request: HttpRequest): Promise<HttpAnswer> {
    const { url, signal, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
    const timeout = AbortSignal.timeout(timeoutMs);
    const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    const sent = toPipelineRequest(request, either);
    const started = this.#clock.now();
    try {
      either.throwIfAborted();
      const response = await this.#pipeline.sendRequest(this.#client, sent);
      const answer = this.#toAnswer(url, response, await readBytes(response, MAX_ANSWER_BYTES, either));
      this.#log(logLine(request, `${answer.status} in ${this.#clock.now() - started} ms, ${answer.correlationId ?? ''}`));
      return answer;
    } catch (error) {
      const circumstances = { url, timeoutMs, isCancelled: signal?.aborted === true, isTimedOut: timeout.aborted, correlationId: sent.requestId };
      const failure = transportError(error, circumstances);
      this.#log(logLine(request, failure.kind));
      throw failure;
    }
  }

  #toAnswer(url: string, response: PipelineResponse, bytes: Uint8Array): HttpAnswer {
    const { status, headers, request } = response;
    return {
      url,
      status,
      bytes,
      text: new TextDecoder().decode(bytes),
      correlationId: CORRELATION_HEADERS.map((name) => headers.get(name)).find((value) => value !== undefined && value !== '') ?? request.requestId,
      retryAfterMs: retryAfterOf(headers, this.#clock.now()),
      location: headers.get('location'),
      etag: headers.get('etag'),
      asyncOperation: headers.get('azure-asyncoperation'),
    };
  }
}

/** The address without its query: what is there is long, and may be a signature. */
function logLine({ method, url }: HttpRequest, result: string): string {
  const { origin, pathname } = new URL(url);
  return `${method} ${origin}${pathname}: ${result}`;
}

/** There is no redirect policy, on purpose. */
function createPipeline(userAgent: string): Pipeline {
  const pipeline = createEmptyPipeline();
  pipeline.addPolicy(proxyUnlessLoopback());
  pipeline.addPolicy(userAgentPolicy({ userAgentPrefix: userAgent }));
  pipeline.addPolicy(setClientRequestIdPolicy());
  return pipeline;
}

/** A proxy elsewhere cannot reach the sandbox on this computer, and one that cannot be used keeps nobody from it. */
function proxyUnlessLoopback(): PipelinePolicy {
  let proxy: PipelinePolicy | undefined;
  return {
    name: 'proxyUnlessLoopback',
    sendRequest: async (request, next) => {
      const url = new URL(request.url);
      if (isLoopback(url)) return next(request);
      assertUsableProxy(process.env, url.host);
      // Made only now: the library reads the variables then, and fails on some.
      proxy ??= proxyPolicy();
      return proxy.sendRequest(request, next);
    },
  };
}

function toPipelineRequest(request: HttpRequest, signal: AbortSignal): ReturnType<typeof createPipelineRequest> {
  const { method, url, headers, body } = request;
  return createPipelineRequest({
    method,
    url,
    headers: createHttpHeaders({ ...headers }),
    abortSignal: signal,
    allowInsecureConnection: isLoopback(new URL(url)),
    // Every status is streamed, so that the bytes stay as they were sent and their number can be limited.
    streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
    ...(body === undefined ? {} : { body }),
  });
}
