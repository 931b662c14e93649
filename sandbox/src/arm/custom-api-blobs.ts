import { Hono } from 'hono';
import { BlobError } from '../blobs/blob-error.js';
import type { SharedAccessSignatures } from '../blobs/shared-access.js';
import { rewrittenSwagger } from '../connectors/rewritten-swagger.js';
import type { HttpEnv } from '../http/http-env.js';
import { apiIdOf, type CustomApiRecord } from './custom-api-record.js';
import type { CustomApiStore } from './custom-api-store.js';

const CONTAINER = 'logic-apps-swagger-files';
const READ_LIFETIME_MS = 3600 * 1000;

export interface CustomApiBlobParts {
  readonly customApis: CustomApiStore;
  readonly signatures: SharedAccessSignatures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Makes the addresses at which definitions can be read without a token. */
export class CustomApiBlobs {
  readonly #origin: string;
  readonly #parts: Omit<CustomApiBlobParts, 'customApis'>;

  /** `origin` without a slash at its end. */
  constructor(origin: string, parts: Omit<CustomApiBlobParts, 'customApis'>) {
    this.#origin = origin;
    this.#parts = parts;
  }

  original(record: CustomApiRecord): string {
    return this.#signed(`${apiIdOf(record)}.json_original`);
  }

  modified(record: CustomApiRecord): string {
    return this.#signed(`${apiIdOf(record)}.json`);
  }

  #signed(blob: string): string {
    const { signatures, now } = this.#parts;
    return `${this.#origin}/${CONTAINER}/${blob}?${signatures.query({ container: CONTAINER, blob, permissions: 'r', expiresAt: now() + READ_LIFETIME_MS })}`;
  }
}

/** Serves those addresses. */
export function customApiBlobRoutes({ customApis, signatures, now }: CustomApiBlobParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.get(`/${CONTAINER}/:blob`, (c) => {
    const blob = c.req.param('blob');
    const verdict = signatures.judge({ container: CONTAINER, blob, permission: 'r', query: new URL(c.req.url).searchParams });
    if (verdict !== 'granted') return new BlobError(403, 'AuthenticationFailed', 'Server failed to authenticate the request.').toResponse(now());
    const [apiId = '', extension] = blob.split('.');
    const swagger = customApis.byApiId(apiId)?.properties.swagger;
    if (swagger === undefined) return new BlobError(404, 'BlobNotFound', 'The specified blob does not exist.').toResponse(now());
    const text = extension === 'json_original' ? swagger : rewrittenSwagger(swagger, apiId);
    return c.body(text, 200, { 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
  });
  return app;
}
