import assert from 'node:assert/strict';
import { FaultSyntaxError, parseFault, type Fault } from './fault.js';

describe('fault texts', () => {
  const good: readonly (readonly [spec: string, expected: Partial<Fault>])[] = [
    ['latency=300', { latencyMs: 300, times: Infinity, after: 0, effect: { kind: 'none' }, match: /(?:)/i }],
    ['match=PATCH .*/apis/;status=429;times=1;retryAfter=1', {
      match: /PATCH .*\/apis\//i,
      times: 1,
      effect: { kind: 'status', status: 429, code: 'TooManyRequests', message: 'Too many requests.', body: 'json', retryAfter: 1 },
    }],
    [' status = 502 ; body = empty ; after = 2 ', { after: 2, effect: { kind: 'status', status: 502, code: 'BadGateway', message: 'The service behind the gateway gave no valid answer.', body: 'empty', retryAfter: undefined } }],
    ['status=418;code=Teapot;message=a=b', { effect: { kind: 'status', status: 418, code: 'Teapot', message: 'a=b', body: 'json', retryAfter: undefined } }],
    ['reset', { effect: { kind: 'reset' } }],
    ['match=POST .*/apis\\?;lost;times=1', { effect: { kind: 'lost' }, times: 1, match: /POST .*\/apis\?/i }],
    ['hang;latency=5', { effect: { kind: 'hang' }, latencyMs: 5 }],
    ['slow-validation', { latencyMs: 5000, match: /POST .*\/validateApiSwagger/i }],
    ['slow-validation=20', { latencyMs: 20 }],
    ['chance=30;status=503', { chancePercent: 30 }],
  ];
  for (const [spec, expected] of good) {
    it(`reads "${spec}"`, () => {
      const fault: Readonly<Record<string, unknown>> = { ...parseFault(spec) };
      for (const [key, value] of Object.entries(expected)) assert.deepEqual(fault[key], value, key);
      assert.equal(fault.spec, spec);
    });
  }

  const bad: readonly (readonly [spec: string, message: RegExp])[] = [
    ['', /does nothing/],
    ['match=GET', /does nothing/],
    ['sleep=3', /"sleep" is not a part of a fault/],
    ['latency=soon', /latency=soon: a whole number/],
    ['status=200', /no failure/],
    ['status=x', /status=x: a whole number/],
    ['reset;times=', /times=: a whole number/],
    ['match=(;reset', /not a regular expression/],
    ['status=500;chance=0', /from 1 to 100/],
    ['status=500;chance=101', /from 1 to 100/],
    ['status=500;body=xml', /none of json, empty and html/],
  ];
  for (const [spec, message] of bad) {
    it(`refuses "${spec}"`, () => {
      assert.throws(() => parseFault(spec), (error) => error instanceof FaultSyntaxError && message.test(error.message));
    });
  }
});
