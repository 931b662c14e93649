import assert from 'node:assert/strict';
import { detailsText } from './failure-details-text.js';
import type { Failure } from './failure.js';
import { wrapText } from './wrap-text.js';

const AT = new Date('2030-01-02T03:04:05.000Z');
const failure = (message: string, details: Failure['details'] = []): Failure => ({ message, retryable: false, signIn: false, details });

describe('the details of a failure', () => {
  it('are a sentence, and a table with what support asks for', () => {
    assert.equal(detailsText('deploy', failure('It did not work.', [['Correlation ID', 'c-1']]), AT), [
      'It did not work.', '', 'Operation       deploy', 'Time            2030-01-02T03:04:05.000Z', 'Correlation ID  c-1', '',
    ].join('\n'));
  });

  it('run out of no window: long lines are broken between words, and stay in their column', () => {
    const long = 'The service refused this, since the definition names a host that it does not know. '.repeat(4).trim();
    const address = `https://apps.example/${'x'.repeat(120)}`;
    const lines = detailsText('deploy', failure(long, [['Address', address], ['Service said', `${long}\nAnd more.`]]), AT).split('\n');
    assert.ok(lines.every((line) => line.length <= 80 || line.includes(address)), lines.join('\n'));
    assert.equal(lines.slice(0, lines.indexOf('')).join(' '), long);
    assert.ok(lines.includes(`Address       ${address}`), 'an address stays whole');
    const said = lines.slice(lines.findIndex((line) => line.startsWith('Service said')) + 1).filter((line) => line !== '');
    assert.ok(said.length > 3 && said.every((line) => /^ {14}\S/.test(line)), said.join('\n'));
    assert.equal(said.at(-1)?.trim(), 'And more.');
  });
});

describe('wrapText', () => {
  const cases: readonly (readonly [text: string, lines: readonly string[]])[] = [
    ['', ['']],
    ['one two', ['one two']],
    ['one two three', ['one two', 'three']],
    ['  in  one', ['  in  one']],
    ['a\r\n\nb', ['a', '', 'b']],
    ['averylongword of it', ['averylongword', 'of it']],
  ];
  for (const [text, lines] of cases) {
    it(JSON.stringify(text), () => { assert.deepEqual(wrapText(text, 9), lines); });
  }
});
