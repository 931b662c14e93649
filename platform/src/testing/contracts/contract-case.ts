import assert from 'node:assert/strict';
import { PlatformError, type PlatformErrorKind } from '../../errors/platform-error.js';

/** Something that holds for every implementation of a contract. */
export type ContractCase<Subject> = readonly [what: string, check: (subject: Subject) => Promise<void>];

export async function refusedAs(kind: PlatformErrorKind, action: Promise<unknown>): Promise<void> {
  const error: unknown = await action.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, `Expected ${kind}: ${String(error)}`);
  assert.equal(error.kind, kind, error.message);
}
