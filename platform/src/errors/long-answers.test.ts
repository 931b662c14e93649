import assert from 'node:assert/strict';
import { nestedMessages } from './nested-messages.js';
import { redact } from './redact.js';
import { readValidationReport } from './validation-report.js';

const LENGTH = 200_000;

/** What answers may be something in between: each of these took minutes once. */
describe('a long text in an answer', () => {
  for (const [before, repeated] of [['Error : /', ' '], ['Error : a : ', '\t'], ['Error : ', '\r\n'], ['The request failed with client error: \'', ' '], ['eyJaaaaaa', 'eyJaaaaaaa.'], ['"secret":"', '\\"']] as const) {
    it(`is read in one pass: ${JSON.stringify(before)} and ${JSON.stringify(repeated)}`, () => {
      const text = `${before}${repeated.repeat(LENGTH / repeated.length)}x`;
      assert.ok(nestedMessages(text).messages.length <= 1);
      assert.ok(readValidationReport(text).length <= 1);
      assert.ok(redact(text).length <= text.length);
    });
  }
});
