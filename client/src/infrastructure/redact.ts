/** What a secret is replaced by. */
const REDACTED = '[redacted]';

/**
 * The forms that secrets have in the texts we meet: JSON web tokens, bearer headers, signatures of storage addresses, and named members of
 * JSON or of a query. Each alternative is bounded or linear, so that a large text costs no more than a pass over it.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, REDACTED],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/([?&](?:sig|signature|code|access_token|client_secret|token|api[-_]?key)=)[^&\s"'<>]+/gi, `$1${REDACTED}`],
  [/("(?:access_?token|refresh_?token|id_?token|client_?secret|password|api_?key|device_?code|secret)"\s*:\s*")(?:[^"\\]|\\.)*/gi, `$1${REDACTED}`],
];

/** The text without the secrets in it. Everything that is logged or shown as a detail goes through it. */
export function redact(text: string): string {
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), text);
}
