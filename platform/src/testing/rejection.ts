import assert from 'node:assert/strict';
import { PlatformError, type PlatformErrorKind } from '../errors/platform-error.js';

/** The error that the promise is rejected with: a PlatformError of this kind. */
export async function rejection(promise: Promise<unknown>, kind: PlatformErrorKind): Promise<PlatformError> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, `expected a PlatformError of kind ${kind}, not ${String(error)}`);
  assert.equal(error.kind, kind, error.message);
  return error;
}
