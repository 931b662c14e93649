import assert from 'node:assert/strict';
import { PlatformError } from '../errors/platform-error.js';
import { FakeClock } from '../testing/fake-clock.js';
import type { HttpAnswer } from './http-answer.js';
import { DEFAULT_RETRY_RULES, withRetries, type Repeatability } from './with-retries.js';

type Step = { readonly status: number; readonly retryAfterMs?: number } | { readonly code: string } | 'timeout';

function attemptOf(step: Step | undefined): HttpAnswer {
  if (step === undefined) throw new Error('There were more attempts than expected.');
  if (step === 'timeout') throw new PlatformError('timeout');
  if ('code' in step) throw new PlatformError('network-unreachable', { code: step.code });
  return { url: 'https://api.contoso.example/', bytes: new Uint8Array(), text: '', correlationId: undefined, location: undefined, status: step.status, retryAfterMs: step.retryAfterMs };
}

const busy = { status: 503 };
const fine = { status: 200 };

describe('withRetries', () => {
  const cases: readonly { readonly title: string; readonly repeatability: Repeatability; readonly steps: readonly Step[]; readonly waits: readonly number[]; readonly result: number | string }[] = [
    { title: 'does nothing where all is well', repeatability: 'always', steps: [fine], waits: [], result: 200 },
    { title: 'repeats with growing delays', repeatability: 'always', steps: [busy, busy, busy, fine], waits: [500, 1000, 2000], result: 200 },
    { title: 'gives up after five attempts', repeatability: 'always', steps: [busy, busy, busy, busy, busy], waits: [500, 1000, 2000, 4000], result: 503 },
    { title: 'waits as long as it is asked to', repeatability: 'always', steps: [{ status: 429, retryAfterMs: 7000 }, fine], waits: [7000], result: 200 },
    { title: 'does not wait an hour', repeatability: 'always', steps: [{ status: 429, retryAfterMs: 3_600_000 }], waits: [], result: 429 },
    { title: 'repeats after a broken connection', repeatability: 'always', steps: [{ code: 'ECONNRESET' }, fine], waits: [500], result: 200 },
    { title: 'does not look again for a name that does not exist', repeatability: 'always', steps: [{ code: 'ENOTFOUND' }], waits: [], result: 'network-unreachable' },
    { title: 'does not knock again where nobody is', repeatability: 'always', steps: [{ code: 'ECONNREFUSED' }], waits: [], result: 'network-unreachable' },
    { title: 'does not show a certificate again to somebody who does not trust it', repeatability: 'always', steps: [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }], waits: [], result: 'network-unreachable' },
    { title: 'does not wait twice for what timed out', repeatability: 'always', steps: ['timeout'], waits: [], result: 'timeout' },
    { title: 'does not repeat a refusal', repeatability: 'always', steps: [{ status: 400 }], waits: [], result: 400 },
    { title: 'repeats a create that was turned away', repeatability: 'not-after-sending', steps: [{ status: 429, retryAfterMs: 1000 }, { status: 201 }], waits: [1000], result: 201 },
    { title: 'never repeats a create whose answer got lost', repeatability: 'not-after-sending', steps: [{ code: 'ECONNRESET' }], waits: [], result: 'network-unreachable' },
    { title: 'never repeats a create that failed', repeatability: 'not-after-sending', steps: [{ status: 500 }], waits: [], result: 500 },
    { title: 'never repeats a create that was unavailable', repeatability: 'not-after-sending', steps: [{ status: 503, retryAfterMs: 1000 }], waits: [], result: 503 },
  ];
  for (const { title, repeatability, steps, waits, result } of cases) {
    it(title, async () => {
      const clock = new FakeClock();
      let count = 0;
      const options = { repeatability, clock, rules: DEFAULT_RETRY_RULES, random: () => 0.5, signal: undefined };
      const outcome = await withRetries(() => Promise.resolve().then(() => attemptOf(steps[count++])), options)
        .then((answer) => answer.status, (error: unknown) => (error instanceof PlatformError ? error.kind : String(error)));
      assert.equal(outcome, result);
      assert.deepEqual(clock.waits, waits);
      assert.equal(count, steps.length);
    });
  }
});
