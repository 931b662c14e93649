/** Thrown where the sandbox does not start; the message is the reason that it gave. */
export class SandboxStartError extends Error {
  override readonly name = 'SandboxStartError';
}
