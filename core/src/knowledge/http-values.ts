import type { Choice } from './known-value.js';

/** What connectors mostly send and get. */
export const MIME_TYPES: readonly Choice[] = [
  { value: 'application/json', meaning: 'JSON: what actions and triggers mostly speak.' },
  { value: 'application/x-www-form-urlencoded', meaning: 'The fields of a form, for `formData` parameters without files.' },
  { value: 'multipart/form-data', meaning: 'A form with files, for `formData` parameters of the type `file`.' },
  { value: 'application/octet-stream', meaning: 'Raw bytes: the content of a file.' },
  { value: 'text/plain', meaning: 'Plain text.' },
  { value: 'text/html', meaning: 'A web page.' },
  { value: 'text/csv', meaning: 'A table with commas.' },
  { value: 'application/xml', meaning: 'XML.' },
  { value: 'text/xml', meaning: 'XML, by its older name.' },
  { value: 'application/pdf', meaning: 'A PDF file.' },
  { value: 'image/png', meaning: 'A PNG picture.' },
  { value: 'image/jpeg', meaning: 'A JPEG picture.' },
  { value: 'application/problem+json', meaning: 'What went wrong, in JSON (RFC 9457).' },
  { value: 'text/json', meaning: 'JSON, by a name of some services.' },
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

/** What the platform does with an answer of that status. */
const STATUS_EFFECTS: Readonly<Record<string, string>> = {
  200: 'All went well. Its schema gives makers their dynamic content.',
  201: 'Something was made. Its schema gives makers their dynamic content where there is no 200. To a webhook trigger, it says that the subscription is there; the header `Location` names what ends it.',
  202: 'The work goes on. Where the answer has a header `Location`, the platform asks there until the result is ready.',
  204: 'All went well, and there is nothing to give back.',
  400: 'The request is wrong. The step fails, and makers read the answer.',
  401: 'The sign-in is missing or no longer good. The step fails.',
  403: 'Whoever signed in may not do this. The step fails.',
  404: 'What is asked for is not there. The step fails.',
  409: 'Something else stands in the way. The step fails.',
  429: 'Too many calls. The platform waits and tries again, a few times.',
  500: 'The service failed. The platform tries again, a few times.',
  503: 'The service cannot answer now. The platform tries again, a few times.',
  default: 'Every status that is not listed. Where no success is listed, its schema gives makers their dynamic content.',
};

/** What the platform does with an answer of that status; undefined for one that nothing is known of. */
export function statusEffect(code: string): string | undefined {
  return Object.hasOwn(STATUS_EFFECTS, code) ? STATUS_EFFECTS[code] : undefined;
}

export const METHOD_MEANINGS: Readonly<Record<string, string>> = {
  get: 'Reads something. Lists for dropdowns and tests of a connection are mostly GET operations.',
  post: 'Creates something, or subscribes a webhook trigger.',
  put: 'Replaces something.',
  patch: 'Changes parts of something.',
  delete: 'Removes something. The platform calls it to unsubscribe a webhook trigger.',
  head: 'Asks for the headers of an answer alone.',
  options: 'Asks what may be done.',
};
