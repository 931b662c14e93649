import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleDefinition, type Files, runConnector, work, type Workplace } from '../testing/index.js';

const SCRIPT = 'public class Script : ScriptBase\n{\n    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);\n    }\n}\n';
const PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [], scriptOperations: ['ListThings'] } });
/** The files under names of their maker's, beside others that nobody deploys. */
const FILES: Files = {
  'things/swagger.json': exampleDefinition(),
  'things/props.json': PROPERTIES,
  'things/code.csx': SCRIPT,
  'things/attic.csx': '// nothing',
};

/** What `paconn create` and `paconn download` write, with the keys besides that they only read. */
function settingsOf(environment: string, connectorId: string): string {
  return JSON.stringify({
    connectorId, environment, apiProperties: 'props.json', apiDefinition: './swagger.json', icon: null, powerAppsUrl: 'https://api.powerapps.com', powerAppsApiVersion: '2016-11-01', script: 'code.csx',
    flowUrl: 'https://api.flow.microsoft.com', flowApiVersion: '2016-11-01', clientId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46', tenant: 'common', authorityUrl: 'https://login.microsoftonline.com/', resource: 'https://service.powerapps.com/',
  }, undefined, 2);
}

describe('a folder of paconn', function () {
  this.timeout(30_000);

  const development = async ({ json }: Workplace): Promise<string> => {
    const { environments } = await json(['environments']);
    assert.ok(Array.isArray(environments));
    const found = (environments as readonly { readonly id: string; readonly displayName: string }[]).find(({ displayName }) => displayName === 'Development');
    assert.ok(found);
    return found.id;
  };
  const withSettings = async (place: Workplace, connectorId: string): Promise<void> => writeFile(path.join(place.cwd, 'things', 'settings.json'), settingsOf(await development(place), connectorId));

  it('is created, updated and downloaded again where and as its settings say', work(FILES, async (place) => {
    const { cwd, connector, json, edit } = place;
    await withSettings(place, '');
    assert.equal((await runConnector(['lint', 'things'], { cwd })).code, 0);
    const created = await json(['deploy', 'things']);
    assert.equal(created.result, 'created');
    // Another computer has what paconn wrote, and nothing that we remember.
    await withSettings(place, String(created.connectorId));
    await rm(path.join(cwd, 'things', 'connector.deployments.json'));
    await edit('things/swagger.json', '"Contoso Things"', '"Contoso Other Things"');
    // Nobody knows yet which side changed.
    const stopped = await connector(['deploy', 'things']);
    assert.deepEqual([stopped.code, stopped.stderr.includes('--accept-drift')], [1, true]);
    const updated = await json(['deploy', 'things', '--accept-drift']);
    assert.deepEqual([updated.result, updated.connectorId], ['updated', created.connectorId]);

    await edit('things/swagger.json', '"List things"', '"List all things"');
    await edit('things/code.csx', '{', '{ // changed');
    const downloaded = await connector(['download', '--dest', 'things', '--overwrite']);
    assert.equal(downloaded.code, 0, downloaded.stderr);
    assert.deepEqual((await readdir(path.join(cwd, 'things'))).sort(), ['attic.csx', 'code.csx', 'connector.deployments.json', 'icon.png', 'props.json', 'settings.json', 'swagger.json']);
    assert.match(await readFile(path.join(cwd, 'things', 'swagger.json'), 'utf8'), /"List things"/);
    assert.equal(await readFile(path.join(cwd, 'things', 'code.csx'), 'utf8'), SCRIPT);
    const settings = JSON.parse(await readFile(path.join(cwd, 'things', 'settings.json'), 'utf8')) as Readonly<Record<string, unknown>>;
    assert.deepEqual([settings.apiDefinition, settings.apiProperties, settings.script, settings.tenant], ['swagger.json', 'props.json', 'code.csx', 'common']);
  }));

  it('is created anew where the connector that its settings name is gone, and in other environments', work(FILES, async (place) => {
    await withSettings(place, 'shared_gone');
    assert.equal((await place.json(['deploy', 'things'])).result, 'created');
    assert.equal((await place.json(['deploy', '-e', 'Test', 'things'])).result, 'created');
  }));

  it('asks for what neither the settings nor the command line say', work(FILES, async ({ connector, cwd }) => {
    await writeFile(path.join(cwd, 'things', 'settings.json'), settingsOf('', ''));
    for (const [argv, message] of [
      [['deploy', 'things'], /Name the environment with -e: its id or its name\. A settings\.json/],
      [['delete', 'things'], /Name the environment with -e/],
      [['download'], /Name the environment with -e, by its id or its name, or with --dest/],
      [['download', '-e', 'Test'], /Name the connector with -c, by its id or its title, or with --dest/],
      [['download', '-e', 'Test', '-d', 'things'], /Name the connector with -c/],
    ] as const) {
      const { code, stderr } = await connector(argv);
      assert.match(stderr, message, argv.join(' '));
      assert.equal(code, 2);
    }
  }));
});
