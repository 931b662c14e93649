import assert from 'node:assert/strict';
import { runConnector, withFolder } from '../testing/index.js';

const HERE = 'http://127.0.0.1:1';
const ADDRESSES = { authority: HERE, bap: HERE, powerApps: HERE, flow: HERE, arm: HERE, graph: HERE, tenantId: 'tenant', scope: 'scope' };
/** A sign-in that would send a secret. */
const ENV = { AZURE_CLIENT_SECRET: 'hush-hush', AZURE_CLIENT_ID: 'app', AZURE_TENANT_ID: 'tenant' };

describe('the addresses of a sandbox', () => {
  for (const name of ['authority', 'bap', 'powerApps', 'flow', 'arm', 'graph']) {
    it(`are on this computer: ${name}`, () => withFolder({ 'sandbox.json': JSON.stringify({ ...ADDRESSES, [name]: 'https://sandbox.contoso.example' }) }, async (cwd) => {
      const { code, stderr } = await runConnector(['login', '--cloud', 'sandbox', '--endpoints', 'sandbox.json', '--auth', 'client-secret'], { cwd, env: ENV });
      assert.deepEqual([code, stderr], [2, `connector: These are not the addresses of a sandbox: "${name}" is "https://sandbox.contoso.example", and a sandbox runs on this computer, at 127.0.0.1.\n`]);
    }));
  }

  it('are on this computer in the variable, too', async () => {
    const { code, stderr } = await runConnector(['login', '--cloud', 'sandbox', '--auth', 'client-secret'], { env: { ...ENV, CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify({ ...ADDRESSES, authority: 'http://127.0.0.1.contoso.example' }) } });
    assert.equal(code, 2);
    assert.match(stderr, /"authority" is/);
  });
});
