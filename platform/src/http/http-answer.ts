/** An answer, read to its end. */
export interface HttpAnswer {
  /** Of the request; it may hold a signature, so it is redacted before it is shown. */
  readonly url: string;
  readonly status: number;
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8. */
  readonly text: string;
  /** The service's, else the one that we sent. */
  readonly correlationId: string | undefined;
  /** How long the service asks to wait. */
  readonly retryAfterMs: number | undefined;
  /** Where a redirect leads, as the service wrote it. */
  readonly location: string | undefined;
  /** The version of what was read or written, as the service wrote it. */
  readonly etag?: string | undefined;
  /** Where Azure tells how a long operation goes on, as the service wrote it. */
  readonly asyncOperation?: string | undefined;
}
