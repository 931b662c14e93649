import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CancelledError } from './cancellation.js';
import { describeError, type Logger } from './logger.js';

/** The one place where a failing request, notification or background job ends: it is logged with a number, and the server lives on. */
export class RequestBoundary {
  readonly #logger: Logger;
  readonly #isStopped: () => boolean;
  #lastNumber = 0;

  constructor(logger: Logger, isStopped: () => boolean) {
    this.#logger = logger;
    this.#isStopped = isStopped;
  }

  /** Wraps a request handler. The answer to a failure names the number under which the log has the details. */
  request<P, R>(name: string, handle: (params: P, token: CancellationToken) => Promise<R> | R): (params: P, token: CancellationToken) => Promise<R> {
    return async (params, token) => {
      const number = ++this.#lastNumber;
      if (this.#isStopped()) throw new ResponseError(ErrorCodes.InvalidRequest, `The server was shut down and no longer answers ${name}.`);
      try {
        return await handle(params, token);
      } catch (error) {
        throw this.#toResponseError(number, name, error, token);
      }
    };
  }

  /** Wraps what has no answer: notifications, and jobs the server starts by itself. */
  async run(name: string, job: () => Promise<void> | void): Promise<void> {
    const number = ++this.#lastNumber;
    try {
      await job();
    } catch (error) {
      if (!(error instanceof CancelledError) && !this.#isStopped()) this.#log(number, name, error);
    }
  }

  #toResponseError(number: number, name: string, error: unknown, token: CancellationToken): Error {
    if (error instanceof ResponseError) return error;
    if (error instanceof CancelledError || token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, `${name} was cancelled.`);
    this.#log(number, name, error);
    return new ResponseError(ErrorCodes.InternalError, `The connector language server could not answer ${name}. Its log has the reason under request ${number}.`);
  }

  #log(number: number, name: string, error: unknown): void {
    this.#logger.error(`Request ${number} (${name}) failed: ${describeError(error)}`);
  }
}
