import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An entry of `error.details`; the services put a whole JSON text into `message` there. */
export interface ErrorDetail {
  readonly code: string;
  readonly message: string;
}

/** A refusal as the resource providers word it: `{"error":{"code","message"}}` with a status. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: readonly ErrorDetail[];

  constructor(status: ContentfulStatusCode, code: string, message: string, details: readonly ErrorDetail[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }

  get body(): { readonly error: { readonly code: string; readonly message: string; readonly details?: readonly ErrorDetail[] } } {
    const details = this.details.length > 0 ? { details: this.details } : {};
    return { error: { code: this.code, message: this.message, ...details } };
  }
}
