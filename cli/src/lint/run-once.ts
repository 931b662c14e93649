import { setFlagsFromString } from 'node:v8';

/**
 * How much code a function runs before V8 compiles it once more, with assumptions: bytes of bytecode. V8's own number (about 66,000) suits processes that live
 * long. Linting calls some three hundred small rules a few thousand times each and ends: it spends a fifth of its processor time on compiling what it hardly
 * uses again (docs/decisions/0017). A V8 that does not know the flag ignores it.
 */
const BYTECODE_BEFORE_COMPILING = 500_000;

/** Tells V8 that this process does its work once. */
export function runOnce(): void {
  setFlagsFromString(`--interrupt-budget=${BYTECODE_BEFORE_COMPILING}`);
}
