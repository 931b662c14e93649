import assert from 'node:assert/strict';
import { plainText } from '../../testing/plain-text.js';
import { describeServerFailure, ServerStoppedError } from './describe-server-failure.js';

const describeError = (error: unknown) => describeServerFailure(error, plainText);

describe('describeServerFailure', () => {
  it('leads to a restart where the server is not started again by itself', () => {
    const failure = describeError(new ServerStoppedError());
    assert.match(failure?.message ?? '', /^The language server has stopped.*Restart it, then try again\.$/);
    assert.deepEqual([failure?.retryable, failure?.waysOn], [false, [{ label: 'Restart', command: 'connectorWorkbench.restartServer' }]]);
  });

  for (const code of [-32097, -32096]) {
    it(`offers to ask again where the server went away meanwhile (${code})`, () => {
      const failure = describeError(Object.assign(new Error('Pending response rejected'), { code }));
      assert.deepEqual([failure?.retryable, failure?.details], [true, [['Error', 'Pending response rejected']]]);
    });
  }

  it('knows nothing else', () => {
    for (const error of [new Error('Client is not running'), Object.assign(new Error(), { code: 'ENOENT' }), 'text', undefined]) assert.equal(describeError(error), undefined);
  });
});
