import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { exampleConnector } from '../testing/example-connector.js';
import { exampleSolution, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { findLeaks, type Observation, observeFiles } from '../testing/leaks.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const GROUP = ['--subscription', 'contoso integration', '--resource-group', 'integration-dev'];
const OAUTH = 'planted&oauth=5001';
const API_KEY = 'planted-api-key-5002';
/** A signature of a storage address that nobody took away. */
const SIGNATURE = /[?&;]sig=(?!\(redacted\)|\[redacted\]|%5Bredacted)[\w%+/=-]{8,}/;

interface Case {
  readonly what: string;
  readonly argv: readonly string[];
  readonly faults?: readonly string[];
  readonly code: number;
  /** What shows that the command came as far as it should. */
  readonly shows: RegExp;
}

const deploy = ['deploy', 'things', '-e', 'Test', '--json'];
const CASES: readonly Case[] = [
  { what: 'an upload that is refused', argv: deploy, faults: ['match=PUT .*icon;status=403'], code: 1, shows: /step: Uploading the icon/ },
  { what: 'an upload whose connection breaks', argv: deploy, faults: ['match=PUT .*script;reset'], code: 1, shows: /step: Uploading the script/ },
  { what: 'a place for uploads that answers with HTML', argv: deploy, faults: ['match=generateResourceStorage;status=400;body=html'], code: 1, shows: /step: Preparing the upload/ },
  { what: 'a create that fails', argv: deploy, faults: ['match=POST .*/apis\\?;status=500;code=ApiHubsRequestFailed'], code: 1, shows: /step: Creating the connector/ },
  { what: 'a create', argv: deploy, code: 0, shows: /"result": "(?:created|adopted)"/ },
  { what: 'a definition that cannot be read', argv: ['download', '-e', 'Test', '-c', 'Contoso Things', '-d', 'copy'], faults: ['match=GET .*sig=;status=403'], code: 1, shows: /not allowed/ },
  { what: 'a download', argv: ['download', '-e', 'Test', '-c', 'Contoso Things', '-d', 'copy'], code: 0, shows: /Downloaded/ },
  { what: 'what the service says of connections', argv: ['connections', '-e', 'Test', '--json'], code: 0, shows: /My things/ },
  { what: 'the connections of nobody', argv: ['connections', '-e', 'Test'], faults: ['match=GET .*/connections;status=403'], code: 1, shows: /not allowed/ },
  { what: 'a deployment to Logic Apps that fails', argv: ['logicapp', 'deploy', 'things', ...GROUP, '--accept-losses'], faults: ['match=PUT .*customApis;status=500'], code: 1, shows: /The service failed/ },
  { what: 'a deployment to Logic Apps', argv: ['logicapp', 'deploy', 'things', ...GROUP, '--accept-losses', '--json'], code: 0, shows: /"result": "created"/ },
  { what: 'a template', argv: ['logicapp', 'export-template', 'things', '--accept-losses'], code: 0, shows: /securestring/ },
  { what: 'an import that is refused', argv: ['solution', 'import', 'things.zip', '-e', 'Development'], faults: ['match=StageSolution;status=403'], code: 1, shows: /step: Letting the environment check the archive/ },
  { what: 'an import', argv: ['solution', 'import', 'things.zip', '-e', 'Development', '--json'], code: 0, shows: /"result": "imported"/ },
];

interface Place {
  readonly sandbox: SandboxUse;
  readonly folder: string;
}

async function run({ argv }: Case, { sandbox, folder }: Place, env: Readonly<Record<string, string>>): Promise<{ readonly code: number | null; readonly output: string; readonly observations: readonly Observation[] }> {
  const home = path.join(folder, 'home');
  const fixed = { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '', HOME: home, XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home, TEMP: home, TMP: home, AZURE_LOG_LEVEL: 'verbose', CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses) };
  const cloud = argv.includes('export-template') ? [] : ['--cloud', 'sandbox'];
  const child = spawn(process.execPath, [CONNECTOR, ...argv, ...cloud], { cwd: folder, env: { ...fixed, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  return { code: child.exitCode, output: stdout + stderr, observations: [{ place: 'standard output', text: stdout }, { place: 'standard error', text: stderr }, { place: 'the arguments', text: child.spawnargs.join('\n') }] };
}

/** A connection with a key that a person typed. */
async function connect({ addresses }: SandboxUse, token: string, connectorId: string, environment: string): Promise<void> {
  const filter = encodeURIComponent(`environment eq '${environment}'`);
  const url = `${addresses.powerApps}/providers/Microsoft.PowerApps/apis/${connectorId}/connections/${'cd'.repeat(16)}?api-version=2016-11-01&%24filter=${filter}`;
  const body = JSON.stringify({ properties: { displayName: 'My things', environment: { name: environment }, connectionParameters: { api_key: API_KEY } } });
  const made = await fetch(url, { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body });
  assert.equal(made.status, 201, await made.text());
}

async function tokenFor({ control }: Readonly<{ control: (endpoint: string, body: object) => Promise<unknown> }>, resource?: string): Promise<string> {
  const { access_token: token } = (await control('token', { user: 'maya@contoso.example', ...(resource === undefined ? {} : { resource }) })) as { readonly access_token: string };
  return token;
}

describe('secrets of deployments', function () {
  this.timeout(120_000);

  const files = { ...exampleConnector('things', 'Contoso Things', 'whole'), 'things.zip': exampleSolution('Contoso Things'), 'home/.keep': '' };
  it('stand in no output, file, log or argument, whatever fails', () => withSandbox((sandbox) => withFolder(files, async (folder) => {
    const { addresses } = sandbox;
    const [powerApps, arm, dataverse] = await Promise.all([tokenFor(sandbox), tokenFor(sandbox, addresses.armResource), tokenFor(sandbox, `${addresses.dataverse}/dataverse/contoso-dev`)]);
    const secrets = [OAUTH, API_KEY, powerApps, arm, dataverse];
    const leaksIn = (observations: readonly Observation[]): readonly string[] => [...findLeaks(observations, secrets), ...observations.filter((each) => SIGNATURE.test(each.text)).map(({ place }) => `${place} (a signature)`)];
    for (const each of CASES) {
      await sandbox.control('faults', { faults: each.faults ?? [] });
      const token = each.argv[0] === 'logicapp' ? arm : powerApps;
      const { code, output, observations } = await run(each, { sandbox, folder }, { CONNECTOR_ACCESS_TOKEN: token, CONNECTOR_DATAVERSE_TOKEN: dataverse, CONNECTOR_CLIENT_SECRET: OAUTH });
      await fetch(`${addresses.control}/faults`, { method: 'DELETE' });
      assert.equal(code, each.code, `${each.what}: ${output}`);
      assert.match(output, each.shows, each.what);
      assert.deepEqual(leaksIn(observations), [], each.what);
      if (each.what === 'a create') {
        const { connectorId, environment } = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1)) as { readonly connectorId: string; readonly environment: { readonly id: string } };
        await connect(sandbox, powerApps, connectorId, environment.id);
      }
    }
    const log = await (await fetch(`${addresses.control}/log`)).text();
    assert.match(log, /sig=\(redacted\)/);
    assert.deepEqual(leaksIn([{ place: 'the log of the sandbox', text: log }, ...(await observeFiles([folder, sandbox.dataDir]))]), []);
  })));
});
