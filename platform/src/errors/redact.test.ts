import assert from 'node:assert/strict';
import { redact } from './redact.js';

describe('redact', () => {
  const cases: readonly (readonly [title: string, text: string, expected: string])[] = [
    ['a signature', 'https://a.example/b?sv=1&sig=abc%2F%3D&se=2', 'https://a.example/b?sv=1&sig=[redacted]&se=2'],
    ['a bearer header', 'authorization: Bearer abcdefghij.klm', 'authorization: Bearer [redacted]'],
    ['a token', 'it was eyJhbGciOi.eyJvaWQiOi.c2ln, sorry', 'it was [redacted], sorry'],
    ['a token behind other names', 'x.y-eyJhbGciOi.eyJvaWQiOi.c2ln.z eyJhbGciOi.eyJvaWQiOi', 'x.y-[redacted].z [redacted]'],
    ['no word that begins like a token', 'keyJobs.hello.world eyJabc.x eyJabcdef', 'keyJobs.hello.world eyJabc.x eyJabcdef'],
    ['a member of JSON', '{"access_token":"abc\\"def","x":1}', '{"access_token":"[redacted]","x":1}'],
    ['a member of JSON in a text', '{\\"clientSecret\\":\\"hush\\",\\"x\\":1}', '{\\"clientSecret\\":\\"[redacted]\\",\\"x\\":1}'],
    ['a member with a quote of JSON in a text', '{\\"clientSecret\\":\\"hu\\\\\\"sh\\",\\"x\\":1}', '{\\"clientSecret\\":\\"[redacted]\\",\\"x\\":1}'],
    ['a form', 'client_id=a&device_code=abc&code=def', 'client_id=a&device_code=[redacted]&code=[redacted]'],
    ['nothing', 'The code of the design is in https://a.example/?x=1.', 'The code of the design is in https://a.example/?x=1.'],
  ];
  for (const [title, text, expected] of cases) {
    it(`takes out ${title}`, () => {
      assert.equal(redact(text), expected);
    });
  }

  it('is quick with texts that nearly match', () => {
    const started = performance.now();
    redact(`${'"secret":"'.repeat(20_000)}${'eyJaaaaaa'.repeat(20_000)} ${'-eyJaaaaaa'.repeat(20_000)}`);
    assert.ok(performance.now() - started < 1000);
  });
});
