import { randomUUID } from 'node:crypto';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A refusal by the blob storage, which speaks XML (documented under "Status and error codes" of Azure Storage). */
export class BlobError extends Error {
  override readonly name = 'BlobError';
  readonly status: ContentfulStatusCode;
  readonly code: string;

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  /** `now` in milliseconds since 1970. */
  toResponse(now: number): Response {
    const requestId = randomUUID();
    const message = `${this.message}\nRequestId:${requestId}\nTime:${new Date(now).toISOString()}`;
    const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${this.code}</Code><Message>${message}</Message></Error>`;
    return new Response(body, { status: this.status, headers: { 'content-type': 'application/xml', 'x-ms-error-code': this.code, 'x-ms-request-id': requestId } });
  }
}
