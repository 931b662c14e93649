import assert from 'node:assert/strict';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { errorOf, useSandbox } from '../testing/test-sandbox.js';

describe('control endpoints', () => {
  const sandbox = useSandbox();

  it('tells its addresses, at the root as well', async () => {
    for (const path of ['/sandbox/addresses', '/']) {
      const answer = await sandbox().call('GET', path);
      assert.deepEqual(answer.body, { ...sandbox().addresses });
    }
  });

  const refusals: readonly (readonly [path: string, body: object | string, status: number, code: string])[] = [
    ['approve', { user: 'maya' }, 400, 'InvalidRequestContent'],
    ['approve', { user_code: 'NOTACODE', user: 'maya' }, 404, 'UnknownUserCode'],
    ['approve', { user_code: 'NOTACODE', user: 'nobody' }, 404, 'UnknownUser'],
    ['deny', { user_code: 'NOTACODE' }, 404, 'UnknownUserCode'],
    ['token', { user: 5 }, 400, 'InvalidRequestContent'],
    ['faults', { faults: 'reset' }, 400, 'InvalidRequestContent'],
    ['faults', { faults: [1] }, 400, 'InvalidRequestContent'],
    ['reset', '[]', 400, 'InvalidRequestContent'],
    ['secrets', { environment: DEVELOPMENT.name, connector: 'shared_x', secret: 's' }, 404, 'ApiResourceNotFound'],
  ];
  for (const [path, body, status, code] of refusals) {
    it(`${path} refuses ${JSON.stringify(body)}`, async () => {
      const answer = await sandbox().call('POST', `/sandbox/${path}`, { body, headers: { 'content-type': 'application/json' } });
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code], answer.text);
    });
  }

  it('finds users by id, name and given name, whatever the case', async () => {
    for (const user of [sandbox().objectId('maya'), 'Maya@Contoso.example', 'MAYA']) {
      const path = '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01';
      assert.equal((await sandbox().call('GET', path, { as: user })).status, 200);
    }
  });
});
