import assert from 'node:assert/strict';
import { processExists } from './process-exists.js';

describe('processExists', () => {
  const refused = (code: string) => (): never => { throw Object.assign(new Error(code), { code }); };
  const cases: readonly (readonly [what: string, kill: () => unknown, expected: boolean])[] = [
    ['a process of ours', () => true, true], ['one of another account', refused('EPERM'), true], ['none', refused('ESRCH'), false],
  ];
  for (const [what, kill, expected] of cases) {
    it(`says ${String(expected)} of ${what}`, () => {
      assert.equal(processExists(1, kill), expected);
    });
  }

  it('knows this very process', () => {
    assert.ok(processExists(process.pid, process.kill.bind(process)));
  });
});
