import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { exampleDefinition, runConnector, work } from './testing/index.js';

const readDoc = (name: string): Promise<string> => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** The commands of a sample, in its order; of a redirection, the command. */
function commandsOf(yaml: string): readonly (readonly string[])[] {
  const lines = [...yaml.matchAll(/^\s*(?:- (?:run|script): )?(connector .*)$/gm)].map(([, command = '']) => command);
  return lines.map((line) => line.replace(/ > .*$/, '').split(' ').slice(1));
}

describe('docs/pipelines.md', function () {
  this.timeout(60_000);

  it('has samples whose commands work, one after the other', async () => {
    const text = await readDoc('pipelines.md');
    const [config = '', routes = ''] = [...text.matchAll(/```json\n([^]*?)```/g)].map(([, block]) => block);
    const samples = [...text.matchAll(/```yaml\n([^]*?)```/g)].map(([, block = '']) => commandsOf(block));
    assert.deepEqual(samples.map((commands) => commands.length), [6, 4, 1]);
    const files = {
      'connectors/connector.config.json': config,
      'connectors/contoso-things/apiDefinition.swagger.json': exampleDefinition(),
      'connectors/contoso-things/apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }),
    };
    const [byRoute = []] = [...text.matchAll(/```sh\n([^]*?)```/g)].map(([, block = '']) => commandsOf(block));
    assert.equal(byRoute.length, 3);
    await work({ ...files, 'connectors/connector.config.json': routes }, async ({ sandbox, connector }) => {
      const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource: `${sandbox.addresses.dataverse}/dataverse/contoso` }) as { readonly access_token: string };
      for (const argv of byRoute) {
        const { code, stderr } = await connector(argv, { CONNECTOR_DATAVERSE_TOKEN: token });
        assert.equal(code, 0, `${argv.join(' ')}\n${stderr}`);
      }
    })();
    for (const sample of [samples[0] ?? [], [...(samples[1] ?? []), ...(samples[2] ?? [])]]) {
      await work(files, async ({ cwd, connector }) => {
        for (const argv of sample) {
          const { code, stderr } = argv[0] === 'lint' ? await runConnector(argv, { cwd }) : await connector(argv);
          assert.equal(code, 0, `${argv.join(' ')}\n${stderr}`);
        }
      })();
    }
  });
});

describe('docs/from-paconn.md', () => {
  it('names commands and options that exist', async () => {
    const named = [...(await readDoc('from-paconn.md')).matchAll(/`(connector [a-z][^`]*)`/g)].map(([, command = '']) => command.split(' ').slice(1));
    assert.ok(named.length > 10);
    for (const [command = '', ...rest] of named) {
      const { code, stdout } = await runConnector([command, '--help']);
      assert.equal(code, 0, command);
      for (const option of rest.filter((each) => each.startsWith('-'))) assert.match(stdout, new RegExp(`^ .*(?<![\\w-])${option}(?![\\w-])`, 'm'), `${command} ${option}`);
    }
  });
});
