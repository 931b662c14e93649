const REDACTED = '[redacted]';

/**
 * The forms that secrets have in the texts we meet, beside JSON web tokens: bearer headers, signatures of storage addresses, and named members of
 * JSON, of a form or of a query. Each alternative is bounded or linear, so that a large text costs no more than a pass over it.
 */
const PATTERNS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${REDACTED}`],
  [/((?:[?&]|\b)(?:sig|signature|device_code|code|access_token|refresh_token|client_secret|client_assertion|token|api[-_]?key)=)[^&\s"'<>]+/gi, `$1${REDACTED}`],
  [/("(?:access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|password|api_?key|device_?code|secret)"\s*:\s*")(?:[^"\\]|\\.)*/gis, `$1${REDACTED}`],
  // The same, in JSON that is a text of JSON.
  [/(\\"(?:access_?token|refresh_?token|id_?token|client_?secret|client_?assertion|password|api_?key|device_?code|secret)\\"\s*:\s*\\")(?:[^"\\]|\\\\\\"|\\[^"])*/gis, `$1${REDACTED}`],
];

/** The text without the secrets in it. Everything that is logged, shown or put into an error goes through it. */
export function redact(text: string): string {
  const withoutTokens = text.includes('eyJ') ? text.replaceAll(/[\w.-]+/g, redactTokens) : text;
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), withoutTokens);
}

/** Where a JSON web token begins in a part between two dots. */
const TOKEN_START = /\beyJ(?=[\w-]{5})/;

/**
 * Takes the JSON web tokens out of a run of the characters that they consist of: a part that begins with the header's bracket in Base64, a second part, and a signature.
 * One expression for all of it would look for the end of a long run again from each beginning in it.
 */
function redactTokens(run: string): string {
  if (!run.includes('eyJ')) return run;
  const parts = run.split('.');
  const kept: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const start = (parts[at + 1]?.length ?? 0) >= 5 ? part.search(TOKEN_START) : -1;
    kept.push(start < 0 ? part : `${part.slice(0, start)}${REDACTED}`);
    if (start >= 0) at += 2;
  }
  return kept.join('.');
}
