import { STATUS_PHRASES } from '../../knowledge/http-values.js';

/** A few words for a response by its status code or name. */
export function reasonPhrase(status: string): string {
  const phrase = Object.hasOwn(STATUS_PHRASES, status) ? STATUS_PHRASES[status] : undefined;
  return phrase ?? (status === 'default' ? 'Any other answer' : `Answer ${status}`);
}
