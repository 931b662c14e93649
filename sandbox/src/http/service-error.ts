import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** Stands for the request's correlation id in a message. */
export const CORRELATION_ID = '{correlationId}';

/** A refusal as the resource providers word it: `{"error":{"code","message"}}` with a status. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly #extra: object;

  /** `extra`: further members of `error`. */
  constructor(status: ContentfulStatusCode, code: string, message: string, extra: object = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.#extra = extra;
  }

  body(correlationId: string): { readonly error: { readonly code: string; readonly message: string } } {
    return { error: { code: this.code, message: this.message.replaceAll(CORRELATION_ID, correlationId), ...this.#extra } };
  }
}
