import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleDefinition, runConnector } from '@connector-workbench/cli/testing';
import { type ReplayServer, replayServer, startReplayServer, tokenOf } from './replay-server.js';

const ENVIRONMENT = 'My Power Platform Environment';
const POWER_APPS = 'https://service.powerapps.com/';
const HERE = ['-e', ENVIRONMENT, '--cloud', 'sandbox'];

interface Failure {
  readonly scenario: string;
  readonly fault?: string;
  readonly argv: readonly string[];
  /** On standard error. */
  readonly told: readonly RegExp[];
}

const LIST = ['connectors', ...HERE];
const CREATE = ['create', 'things', '--json', ...HERE];
const FAILURES: readonly Failure[] = [
  { scenario: 'apis.env404', argv: LIST, told: [/could not be found/, /error code: ServiceToServiceEnvironmentNotFound/] },
  { scenario: 'apis.nested404', argv: LIST, told: [/^connector: /] },
  { scenario: 'apis.502empty', argv: LIST, told: [/status 502/, /\/apis/] },
  { scenario: 'apis.emptybody404', argv: LIST, told: [/status 404|not found/i] },
  { scenario: '', fault: 'match=GET .*/apis;status=403;mode=html', argv: LIST, told: [/^connector: /] },
  { scenario: 'bap.403.nested,flow.403', argv: ['environments', '--cloud', 'sandbox'], told: [/service principal/] },
  { scenario: 'write.apihubs', argv: CREATE, told: [/step: Letting the service validate the definition/, /error code: ApiHubsRequestFailed/] },
];

/** The command line, as recorded answers let it be: what people see, and what scripts get. */
describe('recorded answers and the command line', function () {
  this.timeout(60_000);
  const file = replayServer();
  let folder = '';
  let server: ReplayServer | undefined;

  before(async function () {
    if (file === undefined) return this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'connector-command-line-'));
    mkdirSync(path.join(folder, 'things'));
    writeFileSync(path.join(folder, 'things', 'apiDefinition.swagger.json'), exampleDefinition());
    writeFileSync(path.join(folder, 'things', 'apiProperties.json'), '{"properties":{"connectionParameters":{},"iconBrandColor":"#007ee5"}}');
    server = await startReplayServer(file, path.join(folder, 'log.jsonl'), ['--auth', 'strict']);
  });
  after(() => {
    server?.stop();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const run = async (argv: readonly string[], audience = POWER_APPS): Promise<Awaited<ReturnType<typeof runConnector>>> => {
    assert.ok(server);
    const addresses = { ...server.endpoints, control: server.listening, tenantId: 'tenant', scope: `${POWER_APPS}/.default`, armScope: 'https://management.azure.com//.default' };
    const token = await tokenOf(server, audience);
    const result = await runConnector(argv, { cwd: folder, env: { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(addresses), CONNECTOR_ACCESS_TOKEN: token, XDG_STATE_HOME: folder } });
    assert.ok(!`${result.stdout}${result.stderr}`.includes(token));
    assert.doesNotMatch(`${result.stdout}${result.stderr}`, /sig=(?!\(|%5B|\[)[\w%+/=-]{8}|\n {4}at /);
    return result;
  };

  it('shows environments and connectors', async () => {
    await server?.scenario();
    const environments = await run(['environments', '--cloud', 'sandbox', '--json']);
    assert.equal(environments.code, 0, environments.stderr);
    assert.match(environments.stdout, /"displayName": "My Power Platform Environment"/);
    const connectors = await run([...LIST, '--json']);
    assert.equal(connectors.code, 0, connectors.stderr);
    const { connectors: list } = JSON.parse(connectors.stdout) as { readonly connectors: readonly { readonly displayName: string }[] };
    assert.deepEqual(list.map(({ displayName }) => displayName), ['My connector 2', 'My connector']);
  });

  it('downloads the definition byte for byte', async () => {
    assert.ok(file !== undefined);
    await server?.scenario();
    const { code, stderr } = await run(['download', '-c', 'My connector', '-d', 'copy', ...HERE]);
    assert.equal(code, 0, stderr);
    const wanted = readFileSync(path.join(path.dirname(file), 'fixtures', '_bin', 'connector-1.swagger.json'));
    assert.ok(wanted.equals(readFileSync(path.join(folder, 'copy', 'apiDefinition.swagger.json'))));
  });

  for (const { scenario, fault, argv, told } of FAILURES) {
    it(`ends with 1 and says what happened: ${scenario || (fault ?? '')}`, async () => {
      assert.ok(server);
      await server.scenario(...scenario.split(',').filter((name) => name !== ''));
      if (fault !== undefined) await server.control('fault', { fault });
      try {
        const { code, stdout, stderr } = await run(argv);
        const asJson = argv.includes('--json');
        assert.deepEqual([code, asJson ? (JSON.parse(stdout) as { readonly result?: unknown }).result : stdout], [1, asJson ? 'failed' : ''], stderr);
        for (const each of told) assert.match(stderr, each);
      } finally {
        await fetch(`${server.listening}/__replay/fault`, { method: 'DELETE' });
      }
    });
  }

  it('says of a token for another service which one is needed, and does not ask again', async () => {
    assert.ok(server);
    await server.scenario();
    const before = await countOf(server);
    const { code, stderr } = await run(['environments', '--cloud', 'sandbox'], 'https://graph.microsoft.com/');
    assert.equal(code, 1);
    assert.match(stderr, /service\.powerapps\.com/);
    // One for each of the two lists at most.
    assert.ok((await countOf(server)) - before <= 2);
  });
});

async function countOf(server: ReplayServer): Promise<number> {
  return ((await server.control('report')) as { readonly requests: number }).requests;
}
