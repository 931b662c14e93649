/** The phrases of RFC 9110 for the codes that connectors document. */
const PHRASES: Readonly<Record<string, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No content',
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  429: 'Too many requests',
  500: 'Internal server error',
  503: 'Service unavailable',
};

/** A few words for a response by its status code or name. */
export function reasonPhrase(status: string): string {
  if (Object.hasOwn(PHRASES, status)) return PHRASES[status] ?? 'OK';
  return status === 'default' ? 'Any other answer' : `Answer ${status}`;
}
