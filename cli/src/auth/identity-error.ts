import { PlatformError, redact } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';

const LONGEST_REASON = 1000;
/** What Node says where a host is not found or does not answer. */
const NETWORK = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|network_error)\b/;

/** What the Azure CLI says, after Python, where it does not trust a certificate. */
const UNTRUSTED = /\bCERTIFICATE_VERIFY_FAILED\b/;

/** An error of the identity library in our own terms: the AADSTS number says which advice is right. A UsageError of ours inside it comes out again. */
export function identityError(error: unknown, scope: string, signal: AbortSignal | undefined): PlatformError {
  if (signal?.aborted === true) return new PlatformError('cancelled');
  const own = causesOf(error).find((each) => each instanceof UsageError || each instanceof PlatformError);
  if (own instanceof PlatformError) return own;
  if (own !== undefined) throw own;
  const text = causesOf(error).map(messageOf).join('\n');
  const code = /\bAADSTS\d+\b/.exec(text)?.[0];
  const known = code === undefined ? circumstanceOf(error, text) : undefined;
  const circumstance = known === undefined ? {} : { circumstance: known };
  const correlationId = /correlation id:?\s*([0-9a-f-]{36})/i.exec(text)?.[1];
  const reason = reasonOf(messageOf(error));
  if (code === undefined && UNTRUSTED.test(text)) return new PlatformError('network-unreachable', { data: { host: /\bhost='([\w.-]+)'/.exec(text)?.[1] ?? 'the sign-in service', reason }, circumstance: 'UntrustedByAzureCli' });
  if (code === undefined && !isUnavailable(error) && NETWORK.test(text)) return new PlatformError('network-unreachable', { data: { host: 'the sign-in service', reason } });
  return new PlatformError('sign-in-refused', { data: { reason, scope }, ...circumstance, ...(code === undefined ? {} : { code }), ...(correlationId === undefined ? {} : { correlationId }) });
}

function circumstanceOf(error: unknown, text: string): string | undefined {
  if (text.includes('endpoints_resolution_error')) return 'TenantNotFound';
  return isUnavailable(error) ? 'CredentialUnavailable' : undefined;
}

function isUnavailable(error: unknown): boolean {
  return error instanceof Error && error.name === 'CredentialUnavailableError';
}

/** What the sign-in service says behind its number, or else the first line; ids and times stand elsewhere. The cause itself is left out: it holds the request. */
function reasonOf(message: string): string {
  const described = /AADSTS\d+:.*/s.exec(message)?.[0] ?? message;
  const withoutIds = described.split(/(?:Trace ID:|Timestamp:|Correlation ID:|\r?\n)/i).map((line) => line.trim().replace(/\s-$/, '').trimEnd()).find((line) => line !== '') ?? 'it gave no reason.';
  return redact(withoutIds).slice(0, LONGEST_REASON);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function causesOf(error: unknown): readonly unknown[] {
  const found: unknown[] = [];
  for (let next: unknown = error; next !== undefined && next !== null && found.length < 5; next = next instanceof Error ? next.cause : undefined) found.push(next);
  return found;
}
