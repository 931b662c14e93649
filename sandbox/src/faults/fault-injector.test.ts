import assert from 'node:assert/strict';
import { objectMember } from '../http/json-object.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { errorOf, itemsOf, TestSandbox, useSandbox } from '../testing/test-sandbox.js';
import { parseFault } from './fault.js';

const FLOW = '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01';

describe('fault injection', () => {
  const sandbox = useSandbox({ seed: true, faults: [parseFault('match=/from-the-start;status=503')] });
  const ask = (): ReturnType<ReturnType<typeof sandbox>['call']> => sandbox().call('GET', FLOW, { as: 'maya' });

  beforeEach(async () => {
    await sandbox().call('DELETE', '/sandbox/faults');
  });

  it('answers with a status as often as it says, behind as many good answers as it says', async () => {
    await sandbox().control('faults', { faults: ['match=GET .*ProcessSimple;status=429;retryAfter=1;after=1;times=2'] });
    const answers = [await ask(), await ask(), await ask(), await ask()];
    assert.deepEqual(answers.map((answer) => answer.status), [200, 429, 429, 200]);
    const [, throttled] = answers;
    assert.ok(throttled);
    assert.deepEqual([throttled.headers.get('retry-after'), errorOf(throttled).code], ['1', 'TooManyRequests']);
    const { faults } = (await sandbox().call('GET', '/sandbox/faults')).body;
    assert.deepEqual(faults, [{ spec: 'match=GET .*ProcessSimple;status=429;retryAfter=1;after=1;times=2', seen: 4, hits: 2 }]);
  });

  it('refuses tokens in the form of OAuth', async () => {
    const ask = (): ReturnType<ReturnType<typeof sandbox>['call']> => sandbox().call('POST', '/common/oauth2/v2.0/token', { body: 'grant_type=x', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    await sandbox().control('faults', { faults: ['match=/oauth2/.*token;status=400;code=interaction_required;message=AADSTS50076: A second factor is wanted.;times=1', 'match=/oauth2/;status=503'] });
    const [first, second] = [await ask(), await ask()];
    assert.deepEqual([first.status, first.body], [400, { error: 'interaction_required', error_description: 'AADSTS50076: A second factor is wanted.', error_codes: [50_076] }]);
    assert.deepEqual([second.status, Object.keys(second.body), second.body.error], [503, ['error', 'error_description'], 'ServiceUnavailable']);
  });

  it('fails for a share of the requests, the same ones in every run', async () => {
    const spec = 'chance=30;status=503';
    const statuses = async (): Promise<readonly number[]> => {
      await sandbox().call('DELETE', '/sandbox/faults');
      await sandbox().control('faults', { faults: [spec] });
      const seen: number[] = [];
      for (let count = 0; count < 60; count++) seen.push((await sandbox().call('GET', '/devicelogin')).status);
      return seen;
    };
    const first = await statuses();
    const failed = first.filter((status) => status === 503).length;
    assert.ok(failed >= 10 && failed <= 26, String(failed));
    assert.deepEqual(await statuses(), first);
  });

  it('leaves other requests alone', async () => {
    await sandbox().control('faults', { faults: ['match=POST;status=500', 'match=PowerApps;reset'] });
    assert.equal((await ask()).status, 200);
  });

  it('can say it in HTML, or not at all', async () => {
    await sandbox().control('faults', { faults: ['status=502;body=empty;times=1', 'status=503;body=html;times=1'] });
    const [first, second] = [await ask(), await ask()];
    assert.deepEqual([first.status, first.text], [502, '']);
    assert.deepEqual([second.status, second.headers.get('content-type')?.split(';')[0]], [503, 'text/html']);
  });

  it('waits', async () => {
    await sandbox().control('faults', { faults: ['latency=30', 'latency=40'] });
    const token = await sandbox().token('maya');
    const started = performance.now();
    assert.equal((await sandbox().call('GET', FLOW, { token })).status, 200);
    assert.ok(performance.now() - started >= 65);
  });

  it('slows validation down, and nothing else', async () => {
    await sandbox().control('faults', { faults: ['slow-validation=50'] });
    await ask();
    const path = `/providers/Microsoft.PowerApps/objectIds/${sandbox().objectId('maya')}/validateApiSwagger?api-version=2016-11-01`;
    await sandbox().call('POST', path, { as: 'maya', body: {} });
    const { faults } = (await sandbox().call('GET', '/sandbox/faults')).body;
    assert.deepEqual(faults, [{ spec: 'slow-validation=50', seen: 1, hits: 1 }]);
  });

  it('drops the connection before the work', async () => {
    await sandbox().control('faults', { faults: ['match=POST .*/apis\\?;reset;times=1'] });
    await assert.rejects(sandbox().create(sampleProperties('Dropped')), TypeError);
    assert.ok(!(await titles()).includes('Dropped'));
  });

  it('drops the connection after the work, so that only the answer is lost', async () => {
    await sandbox().control('faults', { faults: ['match=POST .*/apis\\?;lost;times=1'] });
    await assert.rejects(sandbox().create(sampleProperties('Lost')), TypeError);
    assert.ok((await titles()).includes('Lost'));
  });

  it('hangs until the client goes away', async () => {
    await sandbox().control('faults', { faults: ['match=ProcessSimple;hang'] });
    await assert.rejects(fetch(new URL(FLOW, sandbox().addresses.flow), { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
    assert.equal((await sandbox().call('GET', '/devicelogin')).status, 200);
  });

  it('never touches the control endpoints, and names a wrong fault', async () => {
    await sandbox().control('faults', { faults: ['status=500'] });
    assert.equal((await sandbox().call('GET', '/sandbox/addresses')).status, 200);
    const wrong = await sandbox().call('POST', '/sandbox/faults', { body: { faults: ['sleep=1'] } });
    assert.deepEqual([wrong.status, errorOf(wrong).code], [400, 'InvalidFault']);
  });

  const titles = async (): Promise<readonly unknown[]> =>
    itemsOf(await sandbox().apis('GET', undefined)).map((item) => objectMember(item, 'properties').displayName);
});

describe('fault injection at the start and at the end', () => {
  it('has the faults it was started with, and ends although requests hang', async () => {
    const sandbox = await TestSandbox.start({ seed: true, faults: [parseFault('match=ProcessSimple;hang'), parseFault('match=PowerApps;status=503')] });
    try {
      assert.equal((await sandbox.call('GET', '/providers/Microsoft.PowerApps/environments')).status, 503);
      const hanging = assert.rejects(fetch(new URL(FLOW, sandbox.addresses.flow)));
      await untilSeen(sandbox.addresses.control);
      await sandbox.stop();
      await hanging;
    } finally {
      await sandbox.dispose();
    }
  });
});

/** Polls until the request has arrived at the fault. */
async function untilSeen(control: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${control}/faults`);
    if (/"seen":1,"hits":1[^]*"seen":1/.test(await answer.text())) return;
  }
}
