import assert from 'node:assert/strict';
import path from 'node:path';
import { exampleConnector } from '../testing/example-connector.js';
import { type Files, runConnector, withFolder, withSandbox } from '../testing/index.js';

const CHAIN = { environments: [{ name: 'Dev', environment: 'Development' }, { name: 'Test', environment: 'Test' }] };
const FILES = Object.assign({ 'connector.config.json': JSON.stringify(CHAIN) }, ...Array.from({ length: 8 }, (_, at) => exampleConnector(`c${at}`, `Contoso ${at}`, at % 2 === 0 ? 'plain' : 'whole'))) as Files;

interface Logged {
  readonly time: number;
  readonly durationMs: number;
}

function mostAtOnce(requests: readonly Logged[]): number {
  return Math.max(...requests.map(({ time }) => requests.filter((each) => each.time <= time && time < each.time + each.durationMs).length));
}

describe('a promotion', function () {
  this.timeout(60_000);

  for (const concurrency of [1, 3]) {
    it(`has never more than ${concurrency} of its requests under way, and sends few for each connector`, () => withSandbox((sandbox) => withFolder(FILES, async (cwd) => {
      // Long enough that requests beside each other would be seen.
      await sandbox.control('faults', { faults: ['latency=20'] });
      const env = { ...(await sandbox.environmentOf()), XDG_STATE_HOME: path.join(cwd, '.state'), CONNECTOR_CLIENT_SECRET: 'hush-hush' };
      const { code, stdout, stderr } = await runConnector(['promote', '--to', 'Test', '--any-source', '--concurrency', String(concurrency), '--json', '--cloud', 'sandbox'], { cwd, env });
      assert.equal(code, 0, stderr);
      const { requests } = (await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly Logged[] };
      assert.equal(mostAtOnce(requests), concurrency);
      const { connectors } = JSON.parse(stdout) as { readonly connectors: readonly { readonly requests: number }[] };
      assert.ok(connectors.every((each) => each.requests > 0 && each.requests <= 8), stdout);
    })));
  }
});
