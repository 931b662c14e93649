import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { plainText } from '../../testing/plain-text.js';
import { askSandbox, SandboxSilentError } from './ask-sandbox.js';
import { findConfiguredSandbox } from './configured-sandbox.js';
import { describeSandboxFailure } from './describe-sandbox-failure.js';
import { SandboxAddressError } from './sandbox-addresses.js';

/** An address at which something answers, and afterwards nothing. */
async function withServer(use: (address: string) => Promise<void>, answer: (path: string) => { readonly status: number; readonly location?: string } = () => ({ status: 404 })): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    const { status, location } = answer(url);
    response.writeHead(status, location === undefined ? {} : { location }).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await use(address);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => { server.close(resolve); });
  }
  return address;
}

describe('a sandbox that is asked', () => {
  it('that is gone is said to be, with what to do and the reason', async () => {
    const address = await withServer(() => Promise.resolve());
    const error: unknown = await findConfiguredSandbox(address).catch((thrown: unknown) => thrown);
    assert.ok(error instanceof SandboxSilentError);
    const failure = describeSandboxFailure(error, plainText);
    assert.equal(failure?.message, `The local sandbox does not answer at ${address}. Start it again, or empty the setting “Connector Workbench › Sandbox: Address” to have one started.`);
    assert.equal(failure.retryable, true);
    assert.match(failure.details[0]?.[1] ?? '', /ECONNREFUSED/);
  });

  it('that is none is told from one that is gone', async () => {
    await withServer(async (address) => { 
      const error: unknown = await findConfiguredSandbox(address).catch((thrown: unknown) => thrown);
      assert.ok(error instanceof SandboxAddressError);
      assert.match(describeSandboxFailure(error, plainText)?.message ?? '', /^The local sandbox cannot be found: What listens on http:\S+ is no sandbox: it answered with status 404\. Check the setting/);
    });
  });

  it('is followed nowhere', async () => {
    await withServer(async (address) => { await assert.rejects(askSandbox(`${address}/from`), SandboxSilentError); }, (path) => (path === '/from' ? { status: 302, location: '/to' } : { status: 200 }));
  });

  it('is let go of where nobody wants to know any more', async () => {
    await withServer(async (address) => { await assert.rejects(askSandbox(address, {}, AbortSignal.abort()), { name: 'AbortError' }); });
  });
});
