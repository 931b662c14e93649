const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\bBearer\s+[A-Za-z0-9._~+/=-]+/gi, 'Bearer ***'],
  [/\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}(?:\.[A-Za-z0-9_-]*)?/g, '***'],
  [/([?&](?:sig|code|access_token|client_secret)=)[^&\s"']+/gi, '$1***'],
  [/("?(?:clientSecret|client_secret|access_token|refresh_token|id_token|password)"?\s*[:=]\s*"?)[^\s"',&}]+/gi, '$1***'],
];

/** The text without tokens, signatures of signed links, and secrets. For everything that a person or a log may see. */
export function redact(text: string): string {
  return REPLACEMENTS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

/** A url that may be shown: without its query where that signs it. */
export function redactUrl(url: string): string {
  const query = url.indexOf('?');
  return query >= 0 && /[?&]sig=/i.test(url) ? `${url.slice(0, query)}?***` : redact(url);
}
