/** A request to a service of the cloud, with a bearer token. */
export interface ServiceRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** Absolute. Its host must be one that may receive the token, or the request is refused with `hostNotAllowed`. */
  readonly url: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Repeat it after 429, 5xx and broken connections. Default: true for GET, PUT and DELETE, false for POST and PATCH. */
  readonly idempotent?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServiceAnswer {
  readonly status: number;
  /** The parsed JSON; undefined for an empty body. Text where it was no JSON. */
  readonly body: unknown;
  readonly correlationId: string | undefined;
}

/** A request without a token: files behind signed urls. */
export interface AnonymousRequest {
  readonly method: 'GET' | 'PUT';
  readonly url: string;
  readonly body?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AnonymousAnswer {
  readonly status: number;
  readonly bytes: Uint8Array;
}

/**
 * HTTP to the services of one cloud as one account. Throws a PlatformError for every status of 400 and above, and the
 * signal's reason when it is aborted. Waits for Retry-After, within bounds.
 */
export interface ServiceHttp {
  send(request: ServiceRequest, signal?: AbortSignal): Promise<ServiceAnswer>;
  /** All pages of a list: `value` arrays joined, `nextLink` followed on hosts that may receive the token. */
  list(url: string, signal?: AbortSignal): Promise<readonly unknown[]>;
  sendAnonymously(request: AnonymousRequest, signal?: AbortSignal): Promise<AnonymousAnswer>;
}
