import { PlatformError } from '../errors/platform-error.js';
import { redact } from '../errors/redact.js';
import { TooLargeError } from './read-bytes.js';

export interface TransportCircumstances {
  readonly url: string;
  readonly timeoutMs: number;
  /** The caller cancelled. */
  readonly isCancelled: boolean;
  /** Time was up. */
  readonly isTimedOut: boolean;
  /** What we named the request. */
  readonly correlationId: string;
}

/** What the transport throws, as an error that says what to do. */
export function transportError(error: unknown, { url, timeoutMs, isCancelled, isTimedOut, correlationId }: TransportCircumstances): PlatformError {
  if (isCancelled) return new PlatformError('cancelled');
  if (error instanceof PlatformError) return error;
  const { host } = new URL(url);
  const facts = { url: redact(url), correlationId };
  if (isTimedOut) return new PlatformError('timeout', { ...facts, data: { host, seconds: Math.ceil(timeoutMs / 1000) } });
  if (error instanceof TooLargeError) return new PlatformError('unexpected-answer', { ...facts, data: { host, reason: 'it is too large.' } });
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const reason = redact(error instanceof Error ? error.message : String(error));
  return new PlatformError('network-unreachable', { ...facts, data: { host, reason: reason === '' ? (code ?? 'the connection broke.') : reason }, ...(code === undefined ? {} : { code }) });
}
