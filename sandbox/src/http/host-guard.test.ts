import assert from 'node:assert/strict';
import { request } from 'node:http';
import { errorOf, useSandbox } from '../testing/test-sandbox.js';

describe('loopback only', () => {
  const sandbox = useSandbox();

  const hosts: readonly (readonly [host: string, status: number])[] = [
    ['127.0.0.1:1', 200],
    ['localhost', 200],
    ['account.blob.localhost:443', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example:80', 421],
  ];
  for (const [host, status] of hosts) {
    it(`answers ${status} to the host name ${host}`, async () => {
      assert.equal(await statusFor(sandbox().addresses.control, host), status);
    });
  }

  it('refuses control by pages of other origins, and anything but JSON', async () => {
    const foreign = await sandbox().call('POST', '/sandbox/reset', { body: {}, headers: { origin: 'https://evil.example' } });
    assert.deepEqual([foreign.status, errorOf(foreign).code], [403, 'CrossOriginRequest']);
    const form = await sandbox().call('POST', '/sandbox/reset', { body: 'x=1', headers: { 'content-type': 'text/plain' } });
    assert.deepEqual([form.status, errorOf(form).code], [415, 'UnsupportedMediaType']);
  });

  it('is named in all its addresses', () => {
    const { authority, bap, powerApps, flow, blob, control, deviceLogin } = sandbox().addresses;
    for (const address of [authority, bap, powerApps, flow, blob, control, deviceLogin]) assert.match(address, /^http:\/\/127\.0\.0\.1:\d+(?:\/\w+)?$/);
  });
});

/** fetch does not let the host name be chosen. */
function statusFor(control: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${control}/instance`, { headers: { host } }, (response) => {
      response.resume().on('end', () => {
        resolve(response.statusCode);
      });
    }).on('error', reject).end();
  });
}
