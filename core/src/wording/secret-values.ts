/** What people write where a secret is filled in later. */
const PLACEHOLDER = /^\s*$|[<>[\]{}$%]|^[*xX.\-_\s]+$|(?:your|enter|insert|replace|add|put|todo|tbd|change|dummy|sample|example|placeholder|secret|here)/i;

/** Whether a text only keeps the place of a secret. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** Whether a text could be a key itself: long, without blanks (but for the word before a token), with letters and digits, and nothing that is filled in. */
export function looksLikeKey(text: string): boolean {
  const key = text.trim().replace(/^(?:basic|bearer|token|apikey|key)\s+/i, '');
  return key.length >= 16 && !/[\s@]/.test(key) && /\d/.test(key) && /[a-z]/i.test(key) && !isPlaceholder(key);
}
