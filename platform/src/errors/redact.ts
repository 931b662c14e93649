const REDACTED = '[redacted]';

/**
 * The forms that secrets have in the texts we meet: JSON web tokens, bearer headers, signatures of storage addresses, and named members of
 * JSON, of a form or of a query. Each alternative is bounded or linear, so that a large text costs no more than a pass over it.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\beyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g, REDACTED],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/((?:[?&]|\b)(?:sig|signature|device_code|code|access_token|refresh_token|client_secret|client_assertion|token|api[-_]?key)=)[^&\s"'<>]+/gi, `$1${REDACTED}`],
  [/("(?:access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|password|api_?key|device_?code|secret)"\s*:\s*")(?:[^"\\]|\\.)*/gis, `$1${REDACTED}`],
  // The same, in JSON that is a text of JSON.
  [/(\\"(?:access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|password|api_?key|device_?code|secret)\\"\s*:\s*\\")(?:[^"\\]|\\\\\\"|\\[^"])*/gis, `$1${REDACTED}`],
];

/** The text without the secrets in it. Everything that is logged, shown or put into an error goes through it. */
export function redact(text: string): string {
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), text);
}
