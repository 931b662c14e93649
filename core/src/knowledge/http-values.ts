import type { Choice } from './known-value.js';

/** What connectors mostly send and get. */
export const MIME_TYPES: readonly Choice[] = [
  { value: 'application/json', meaning: 'JSON: what actions and triggers mostly speak.' },
  { value: 'application/x-www-form-urlencoded', meaning: 'The fields of a form, for `formData` parameters without files.' },
  { value: 'multipart/form-data', meaning: 'A form with files, for `formData` parameters of the type `file`.' },
  { value: 'application/octet-stream', meaning: 'Raw bytes: the content of a file.' },
  { value: 'text/plain', meaning: 'Plain text.' },
  { value: 'text/html' },
  { value: 'text/csv' },
  { value: 'application/xml' },
  { value: 'text/xml' },
  { value: 'application/pdf' },
  { value: 'image/png' },
  { value: 'image/jpeg' },
  { value: 'application/problem+json' },
  { value: 'text/json' },
];

/** The phrases of RFC 9110 for the codes that connectors document. */
export const STATUS_PHRASES: Readonly<Record<string, string>> = {
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

/** What a response may be listed under. */
export const STATUS_CODES: Readonly<Record<string, string>> = { ...STATUS_PHRASES, default: 'Operation failed' };

export const METHOD_MEANINGS: Readonly<Record<string, string>> = {
  get: 'Reads something. Lists for dropdowns and tests of a connection are mostly GET operations.',
  post: 'Creates something, or subscribes a webhook trigger.',
  put: 'Replaces something.',
  patch: 'Changes parts of something.',
  delete: 'Removes something. The platform calls it to unsubscribe a webhook trigger.',
  head: 'Asks for the headers of an answer alone.',
  options: 'Asks what may be done.',
};
