import { Hono } from 'hono';
import { rewrittenSwagger } from '../connectors/rewritten-swagger.js';
import type { HttpContext, HttpEnv } from '../http/http-env.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { isBlockId, readBlockList } from './block-list.js';
import { BlobError } from './blob-error.js';
import { DEFAULT_ICON_PATH, ICON_CONTAINER, SCRIPT_CONTAINER, SWAGGER_CONTAINER } from './blob-addresses.js';
import { definitionBlob, iconBlob, scriptBlob, type StoredFile } from './connector-files.js';
import type { SharedAccessSignatures, SharedAccessVerdict } from './shared-access.js';
import { createSolidPng } from './solid-png.js';
import { UPLOAD_CONTAINER, type UploadStore } from './upload-store.js';

export interface BlobParts {
  readonly store: SandboxStore;
  readonly uploads: UploadStore;
  readonly signatures: SharedAccessSignatures;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** More than any icon or script may have. */
const MAX_BLOB_BYTES = 8 * 1024 * 1024;
const OCTETS = 'application/octet-stream';
const SERVICE_VERSION = '2019-02-02';

/** What the blob storage serves: uploads under way, and the files of connectors, all by signed address and without a token. */
export function blobRoutes(parts: BlobParts): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.onError((error) => {
    if (error instanceof BlobError) return error.toResponse(parts.now());
    throw error;
  });
  app.put(`/:container{${UPLOAD_CONTAINER}}/:blob`, (c) => putUpload(c, parts));
  app.get(`/:container{${UPLOAD_CONTAINER}}/:blob`, (c) => getUpload(c, parts));
  app.get(`/${SWAGGER_CONTAINER}/:blob`, (c) => getSwagger(c, parts));
  app.get(`/${SCRIPT_CONTAINER}/:blob`, (c) => getScript(c, parts));
  app.get(`/${ICON_CONTAINER}/:blob`, (c) => getIcon(c, parts));
  app.get(DEFAULT_ICON_PATH, (c) => bytesAnswer(c, createSolidPng('#007ee5'), 'image/png'));
  return app;
}

/** Put Blob, Put Block or Put Block List: `comp` says which. */
async function putUpload(c: HttpContext, parts: BlobParts): Promise<Response> {
  const target = authorize(c, parts, 'w');
  const comp = c.req.query('comp');
  switch (comp) {
    case undefined:
      return await putBlob(c, parts, target);
    case 'block':
      return await putBlock(c, parts, target);
    case 'blocklist':
      return await putBlockList(c, parts, target);
    default:
      throw new BlobError(400, 'InvalidQueryParameterValue', 'Value for one of the query parameters specified in the request URI is invalid: comp.');
  }
}

async function putBlob(c: HttpContext, parts: BlobParts, { container, blob }: BlobTarget): Promise<Response> {
  if (c.req.header('x-ms-blob-type') !== 'BlockBlob') throw new BlobError(400, 'MissingRequiredHeader', 'An HTTP header that is mandatory for this request is not specified: x-ms-blob-type.');
  const upload = await parts.uploads.put(container, blob, await readBytes(c), contentTypeOf(c) ?? c.req.header('content-type') ?? OCTETS);
  return c.body(null, 201, writeHeaders(upload));
}

async function putBlock(c: HttpContext, parts: BlobParts, { container, blob }: BlobTarget): Promise<Response> {
  const id = c.req.query('blockid') ?? '';
  if (!isBlockId(id)) throw new BlobError(400, 'InvalidBlockId', 'The specified block ID is invalid. The block ID must be Base64-encoded.');
  await parts.uploads.putBlock({ container, blob, id }, await readBytes(c));
  return c.body(null, 201, { 'x-ms-version': SERVICE_VERSION, 'x-ms-request-server-encrypted': 'true' });
}

async function putBlockList(c: HttpContext, parts: BlobParts, { container, blob }: BlobTarget): Promise<Response> {
  const ids = readBlockList(new TextDecoder().decode(await readBytes(c)));
  if (ids === undefined) throw new BlobError(400, 'InvalidXmlDocument', 'XML specified is not syntactically valid.');
  const blocks = await Promise.all(ids.map((id) => parts.uploads.block({ container, blob, id })));
  const present = blocks.filter((block) => block !== undefined);
  if (present.length < blocks.length) throw new BlobError(400, 'InvalidBlockList', 'The specified block list is invalid.');
  const bytes = Buffer.concat(present);
  if (bytes.byteLength > MAX_BLOB_BYTES) throw tooLarge();
  const upload = await parts.uploads.put(container, blob, bytes, contentTypeOf(c) ?? OCTETS);
  return c.body(null, 201, writeHeaders(upload));
}

async function readBytes(c: HttpContext): Promise<Uint8Array> {
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  if (bytes.byteLength > MAX_BLOB_BYTES) throw tooLarge();
  return bytes;
}

function tooLarge(): BlobError {
  return new BlobError(413, 'RequestBodyTooLarge', 'The request body is too large and exceeds the maximum permissible limit.');
}

function contentTypeOf(c: HttpContext): string | undefined {
  return c.req.header('x-ms-blob-content-type');
}

async function getUpload(c: HttpContext, parts: BlobParts): Promise<Response> {
  const { container, blob } = authorize(c, parts, 'r');
  return fileAnswer(c, parts, await parts.uploads.get(container, blob));
}

async function getSwagger(c: HttpContext, parts: BlobParts): Promise<Response> {
  const { blob } = authorize(c, parts, 'r', SWAGGER_CONTAINER);
  const found = definitionBlob(parts.store, blob);
  if (found === undefined) throw notFound();
  const { record, original } = found;
  const bytes = await parts.store.content.get(record.definition);
  const content = original ? bytes : new TextEncoder().encode(rewrittenSwagger(new TextDecoder().decode(bytes), record.name));
  return bytesAnswer(c, content, 'application/octet-stream', fileHeaders(record.definition, Date.parse(record.changedTime)));
}

async function getScript(c: HttpContext, parts: BlobParts): Promise<Response> {
  return fileAnswer(c, parts, scriptBlob(parts.store, authorize(c, parts, 'r', SCRIPT_CONTAINER).blob));
}

/** Icons are public, as on the platform. */
async function getIcon(c: HttpContext, parts: BlobParts): Promise<Response> {
  return fileAnswer(c, parts, iconBlob(parts.store, c.req.param('blob') ?? ''));
}

async function fileAnswer(c: HttpContext, parts: BlobParts, file: StoredFile | undefined): Promise<Response> {
  if (file === undefined) throw notFound();
  return bytesAnswer(c, await parts.store.content.get(file.content), file.contentType, fileHeaders(file.content, file.lastModified));
}

interface BlobTarget {
  readonly container: string;
  readonly blob: string;
}

function authorize(c: HttpContext, parts: BlobParts, permission: 'r' | 'w', fixedContainer?: string): BlobTarget {
  const container = fixedContainer ?? c.req.param('container') ?? '';
  const blob = c.req.param('blob') ?? '';
  const verdict = parts.signatures.judge({ container, blob, permission, query: new URL(c.req.url).searchParams });
  if (verdict !== 'granted') throw refusalOf(verdict);
  return { container, blob };
}

function refusalOf(verdict: Exclude<SharedAccessVerdict, 'granted'>): BlobError {
  switch (verdict) {
    case 'no-signature':
      return new BlobError(404, 'ResourceNotFound', 'The specified resource does not exist.');
    case 'bad-signature':
      return new BlobError(403, 'AuthenticationFailed', 'Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature. Signature did not match.');
    case 'expired':
      return new BlobError(403, 'AuthenticationFailed', 'Server failed to authenticate the request. Signature not valid in the specified time frame.');
    case 'permission-mismatch':
      return new BlobError(403, 'AuthorizationPermissionMismatch', 'This request is not authorized to perform this operation using this permission.');
  }
}

function notFound(): BlobError {
  return new BlobError(404, 'BlobNotFound', 'The specified blob does not exist.');
}

function fileHeaders(hash: string, lastModified: number): Record<string, string> {
  return { ...versionHeaders(hash, lastModified), 'x-ms-blob-type': 'BlockBlob' };
}

/** Storage libraries take an answer without a date that they can read for a failure, and try again for minutes. */
function versionHeaders(hash: string, lastModified: number): Record<string, string> {
  return { etag: `"0x${hash.slice(0, 15).toUpperCase()}"`, 'last-modified': new Date(lastModified).toUTCString(), 'x-ms-version': SERVICE_VERSION };
}

function writeHeaders({ content, lastModified }: StoredFile): Record<string, string> {
  return { ...versionHeaders(content, lastModified), 'x-ms-request-server-encrypted': 'true' };
}

function bytesAnswer(c: HttpContext, bytes: Uint8Array, contentType: string, headers: Record<string, string> = {}): Response {
  return c.body(Uint8Array.from(bytes), 200, { ...headers, 'content-type': contentType, 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" });
}
