import assert from 'node:assert/strict';
import { isJsonObject, type JsonObject } from '../http/json-object.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { useSandbox, type TestSandbox } from '../testing/test-sandbox.js';

describe('request log', () => {
  const lines: string[] = [];
  const sandbox = useSandbox({ seed: true, log: (line) => lines.push(line) });

  it('tells what was asked, by whom and with what result', async () => {
    await sandbox().call('DELETE', '/sandbox/log');
    await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { as: 'ravi', headers: { 'x-ms-origin': 'a-test', 'x-ms-correlation-request-id': 'abc-123' } });
    await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01');
    const [first, second] = await entries(sandbox());
    assert.deepEqual(
      [first?.method, first?.path, first?.status, first?.user, first?.correlationId],
      ['GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', 200, 'ravi@contoso.example', 'abc-123'],
    );
    assert.ok(isJsonObject(first?.headers) && first.headers['x-ms-origin'] === 'a-test' && first.headers.authorization === '(redacted)');
    assert.deepEqual([second?.status, second?.user], [401, undefined]);
  });

  it('holds no token, signature, secret or content', async () => {
    const token = await sandbox().token('maya');
    const address = await sandbox().upload('icon.png', 'picture-bytes');
    await sandbox().create(sampleProperties('Logged', { iconUri: address, connectionParameters: { token: { oAuthSettings: { clientSecret: 'client-secret-text' } } } }));
    await sandbox().call('POST', '/common/oauth2/token', { body: 'grant_type=refresh_token&client_id=x&refresh_token=refresh-text' });
    const signature = new URL(address).searchParams.get('sig') ?? '';
    const kept = JSON.stringify(await entries(sandbox())) + lines.join('\n');
    for (const secret of [token, signature, encodeURIComponent(signature), 'client-secret-text', 'refresh-text', 'picture-bytes']) {
      assert.ok(secret !== '' && !kept.includes(secret), secret);
    }
    assert.match(kept, /sig=\(redacted\)/);
  });
});

async function entries(sandbox: TestSandbox): Promise<readonly JsonObject[]> {
  const { requests } = (await sandbox.call('GET', '/sandbox/log')).body;
  assert.ok(Array.isArray(requests));
  return requests.filter((each) => isJsonObject(each));
}
