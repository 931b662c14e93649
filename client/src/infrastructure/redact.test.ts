import assert from 'node:assert/strict';
import { redact } from './redact.js';

describe('redact', () => {
  const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYXlhIn0.c2lnbmF0dXJl';
  const cases: readonly (readonly [text: string, redacted: string])[] = [
    [`GET /apis failed with ${token}`, 'GET /apis failed with [redacted]'],
    [`Authorization: Bearer abcdefgh12345678`, 'Authorization: Bearer [redacted]'],
    ['https://blob.example/icon.png?sv=2018-03-28&sig=a%2Fb%3D&se=2026', 'https://blob.example/icon.png?sv=2018-03-28&sig=[redacted]&se=2026'],
    ['{"client_secret": "s\\"ecret", "clientId": "id"}', '{"client_secret": "[redacted]", "clientId": "id"}'],
    ['{"refreshToken":"abc"}', '{"refreshToken":"[redacted]"}'],
    ['The connector “Contoso” was not found in environment 1234.', 'The connector “Contoso” was not found in environment 1234.'],
  ];
  for (const [text, redacted] of cases) {
    it(`turns ${text.slice(0, 40)}… into what may be shown`, () => { assert.equal(redact(text), redacted); });
  }

  it('takes a large text in its stride', () => {
    const started = performance.now();
    redact(`${'eyJ'.repeat(300_000)} ${'"secret'.repeat(100_000)}`);
    assert.ok(performance.now() - started < 1000);
  });
});
