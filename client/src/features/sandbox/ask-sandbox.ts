/** A sandbox answers at once; one that hangs is not waited for for ever. */
const TIMEOUT_MS = 30_000;

/** Thrown where nothing answers at the address of a sandbox. The message is the reason, as the system has it. */
export class SandboxSilentError extends Error {
  override readonly name = 'SandboxSilentError';
  readonly address: string;

  constructor(address: string, cause: unknown) {
    super(reasonOf(cause), { cause });
    this.address = address;
  }
}

/** Sends a request to a sandbox. Throws a SandboxSilentError where nothing answers, and what `signal` says. */
export async function askSandbox(url: string, request: Omit<RequestInit, 'redirect' | 'signal'> = {}, signal?: AbortSignal): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await fetch(url, { ...request, redirect: 'error', signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]) });
  } catch (error) {
    signal?.throwIfAborted();
    throw new SandboxSilentError(new URL(url).origin, error);
  }
}

/** What fetch itself says is only that it failed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
