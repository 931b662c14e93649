import type { HttpContext } from './http-env.js';
import { ServiceError } from './service-error.js';

/** Larger than any definition the platform takes, with room for the base64 of what goes along. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The body as text; refuses one that is too large before and after it is read. */
export async function readBody(c: HttpContext): Promise<string> {
  if (Number(c.req.header('content-length') ?? 0) > MAX_BODY_BYTES) throw tooLarge();
  const text = await c.req.text();
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) throw tooLarge();
  return text;
}

function tooLarge(): ServiceError {
  return new ServiceError(413, 'RequestEntityTooLarge', `The request content is larger than ${MAX_BODY_BYTES} bytes.`);
}
