import { Readable } from 'node:stream';
import { createHttpHeaders, RestError, type HttpClient, type PipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline';

/** A request as it would have left the computer. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface FakeAnswer {
  readonly status?: number;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a request leads to: an answer, a broken connection (by its code), or nothing until it is cancelled. */
export type FakeOutcome = FakeAnswer | { readonly broken: string } | 'hang';

/** Answers from a function instead of a network, and keeps what was sent. */
export class FakeHttp implements HttpClient {
  readonly sent: SentRequest[] = [];
  readonly #answer: (request: SentRequest, count: number) => FakeOutcome;

  /** `count` is the number of the request, from 0. */
  constructor(answer: (request: SentRequest, count: number) => FakeOutcome) {
    this.#answer = answer;
  }

  async sendRequest(request: PipelineRequest): Promise<PipelineResponse> {
    const sent = { method: request.method, url: request.url, headers: request.headers.toJSON(), body: textOf(request.body) };
    this.sent.push(sent);
    const outcome = this.#answer(sent, this.sent.length - 1);
    if (outcome === 'hang') return await untilAborted(request);
    if ('broken' in outcome) throw new RestError('The connection broke.', { code: outcome.broken, request });
    return { request, status: outcome.status ?? 200, headers: createHttpHeaders({ ...outcome.headers }), readableStreamBody: Readable.from([bytesOf(outcome.body)]) };
  }
}

/** The outcomes one after the other; the last one for ever. */
export function inTurn(...outcomes: readonly FakeOutcome[]): (request: SentRequest, count: number) => FakeOutcome {
  return (_request, count) => outcomes[Math.min(count, outcomes.length - 1)] ?? {};
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  return new TextEncoder().encode(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body));
}

function textOf(body: PipelineRequest['body']): string {
  if (typeof body === 'string') return body;
  return body instanceof Uint8Array ? new TextDecoder().decode(body) : '';
}

function untilAborted(request: PipelineRequest): Promise<never> {
  return new Promise((_resolve, reject) => {
    const abort = (): void => { reject(Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' })); };
    if (request.abortSignal?.aborted === true) abort();
    else request.abortSignal?.addEventListener('abort', abort);
  });
}
