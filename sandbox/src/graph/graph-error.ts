import type { HttpContext } from '../http/http-env.js';

/** An error as Microsoft Graph words it (learn.microsoft.com/graph/errors). */
export function graphError(c: HttpContext, status: 400 | 401 | 403 | 404, code: string, message: string): Response {
  const requestId = c.get('correlationId');
  if (status === 401) c.header('www-authenticate', 'Bearer realm=""');
  return c.json({ error: { code, message, innerError: { 'request-id': requestId, 'client-request-id': requestId } } }, status);
}
