import assert from 'node:assert/strict';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { apisPath, errorOf, itemsOf, TestSandbox } from '../testing/test-sandbox.js';
import { CLOUD_SHAPES, CLOUD_SHAPE_IDS } from './cloud-shape.js';

const FLOW = '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01';
const BAP = '/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01';
const ARM = '/subscriptions?api-version=2020-01-01';
const CLIENT = 'client_id=client';

/** A token as a client gets one that was told nothing but the sandbox's addresses. */
async function signIn(sandbox: TestSandbox, scope: string): Promise<string> {
  const form = async (path: string, body: string): Promise<Readonly<Record<string, unknown>>> =>
    (await sandbox.call('POST', `/common/oauth2/v2.0/${path}`, { body, headers: { 'content-type': 'application/x-www-form-urlencoded' } })).body;
  const code = await form('devicecode', `${CLIENT}&scope=${encodeURIComponent(scope)}`);
  await sandbox.control('approve', { user_code: code.user_code, user: 'maya' });
  const { access_token: token } = await form('token', `${CLIENT}&grant_type=device_code&device_code=${String(code.device_code)}`);
  assert.ok(typeof token === 'string');
  return token;
}

describe('clouds', () => {
  for (const id of CLOUD_SHAPE_IDS) {
    describe(id, () => {
      let sandbox: TestSandbox;
      before(async () => {
        sandbox = await TestSandbox.start({ seed: true, cloud: id });
      });
      after(() => sandbox.dispose());

      it('has services that take the tokens its addresses lead to', async () => {
        const token = await signIn(sandbox, sandbox.addresses.scope);
        for (const path of [FLOW, BAP, apisPath(undefined, DEVELOPMENT.name)]) assert.ok(itemsOf(await sandbox.call('GET', path, { token })).length > 0, path);
        const { armScope } = sandbox.addresses;
        if (armScope !== undefined) assert.ok(itemsOf(await sandbox.call('GET', ARM, { token: await signIn(sandbox, armScope) })).length > 0);
      });

      it('refuses the tokens of other clouds', async () => {
        const own = new Set([...CLOUD_SHAPES[id].powerApps, ...CLOUD_SHAPES[id].flow, ...CLOUD_SHAPES[id].bap]);
        for (const other of CLOUD_SHAPE_IDS.filter((each) => !own.has(CLOUD_SHAPES[each].resource))) {
          const token = await sandbox.token('maya', { resource: CLOUD_SHAPES[other].resource });
          for (const path of [FLOW, BAP, apisPath(undefined, DEVELOPMENT.name)]) assert.equal((await sandbox.call('GET', path, { token })).status, 401, other);
          assert.equal(errorOf(await sandbox.call('GET', ARM, { token })).code, 'InvalidAuthenticationTokenAudience');
        }
      });
    });
  }
});
