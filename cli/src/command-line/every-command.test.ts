import assert from 'node:assert/strict';
import { findByName } from '../services/find-by-name.js';
import { exampleDefinition, type Files, runConnector, work, type Workplace } from '../testing/index.js';

const THINGS: Files = {
  'things/apiDefinition.swagger.json': exampleDefinition(),
  'things/apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }),
  'things/connector.config.json': JSON.stringify({ environments: [{ name: 'Dev', environment: 'Development' }, { name: 'Live', environment: 'Production' }] }),
};

interface Case {
  readonly command: string;
  /** With which it succeeds, in a folder with a connector, after `before`. */
  readonly right: readonly string[];
  readonly before?: readonly string[];
  /** Where a person would be asked, or something is missing: what has to be named instead. */
  readonly wants?: readonly (readonly [argv: readonly string[], named: RegExp])[];
  /** How it names an environment. */
  readonly environment?: (name: string) => readonly string[];
  /** What of the result's JSON tells that it is this command's. */
  readonly member: string;
  /** It starts something that stays, or talks to no cloud. */
  readonly isLocal?: boolean;
}

const DEPLOYED = ['deploy', 'things', '-e', 'Development'];
const e = (name: string): readonly string[] => ['-e', name];

const CASES: readonly Case[] = [
  { command: 'login', right: ['login', '--auth', 'token'], member: 'account', wants: [[['login', '--auth', 'client-secret'], /--client-id|AZURE_CLIENT/]] },
  { command: 'logout', right: ['logout'], member: 'forgotten' },
  { command: 'whoami', right: ['whoami'], member: 'account' },
  { command: 'environments', right: ['environments'], member: 'environments' },
  { command: 'connectors', right: ['connectors', '-e', 'Development'], member: 'connectors', environment: (name) => ['connectors', ...e(name)], wants: [[['connectors'], /-e, --environment/]] },
  { command: 'download', right: ['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'copy'], member: 'folder', environment: (name) => ['download', ...e(name), '-c', 'Contoso Contacts'], wants: [[['download', '-e', 'Development'], /Name the connector with -c/], [['download', '-c', 'x'], /Name the environment with -e/], [['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'things/apiProperties.json'], /things.apiProperties\.json is no folder\. Name one with --dest/]] },
  { command: 'create', right: ['create', 'things', '-e', 'Development'], member: 'connectorId', environment: (name) => ['create', 'things', ...e(name)], wants: [[['create', 'things'], /Name the environment with -e/], [['create', 'things', '-e', 'Production'], /--yes/]] },
  { command: 'update', before: DEPLOYED, right: ['update', 'things', '-e', 'Development'], member: 'connectorId', environment: (name) => ['update', 'things', ...e(name)], wants: [[['update', 'things', '-e', 'Production'], /--yes/]] },
  { command: 'deploy', right: DEPLOYED, member: 'connectorId', environment: (name) => ['deploy', 'things', ...e(name)], wants: [[['deploy', 'things', '-e', 'Production'], /--yes/], [['deploy', 'nowhere', '-e', 'Development'], /nowhere/]] },
  { command: 'diff', before: DEPLOYED, right: ['diff', 'things', '--against', 'Development'], member: 'changes', environment: (name) => ['diff', 'things', '--against', name], wants: [[['diff', 'things', '--against', 'git:'], /git:/], [['diff', 'things', '--against', './nowhere'], /\.\/nowhere: There is no such file or folder/]] },
  { command: 'promote', before: DEPLOYED, right: ['promote', 'things', '--to', 'Live', '--yes', 'Production'], member: 'connectors', environment: (name) => ['promote', 'things', '--to', name], wants: [[['promote', 'things', '--to', 'Live'], /--yes "Production"/], [['promote', 'things'], /--to/]] },
  { command: 'rollback', before: DEPLOYED, right: ['rollback', 'things', '-e', 'Development', '--list'], member: 'states', environment: (name) => ['rollback', 'things', ...e(name)], wants: [[['rollback', 'things', '-e', 'Test'], /--connector/]] },
  { command: 'delete', before: DEPLOYED, right: ['delete', 'things', '-e', 'Development', '--yes', 'Contoso Things'], member: 'connectorId', environment: (name) => ['delete', 'things', ...e(name)], wants: [[['delete', 'things', '-e', 'Development'], /--yes "Contoso Things"/]] },
  { command: 'validate', right: ['validate', 'things'], member: 'problems', wants: [[['validate', 'nowhere'], /nowhere/]] },
  { command: 'share', before: DEPLOYED, right: ['share', 'things', '-e', 'Development'], member: 'permissions', environment: (name) => ['share', 'things', ...e(name)], wants: [[['share', 'things'], /Name the environment with -e/], [['share', 'things', '-e', 'Development', '--with', 'maya@contoso.example', '--role', 'own'], /Roles: view, /]] },
  { command: 'connections', right: ['connections', '-e', 'Development'], member: 'connections', environment: (name) => ['connections', ...e(name)] },
  { command: 'sandbox', right: [], member: '', isLocal: true, wants: [[['sandbox', '--port', 'x'], /--port/]] },
];

/** The one JSON text that a command prints; fails where it is none, or more. */
function jsonOf(stdout: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(stdout);
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), stdout);
  return { ...value };
}

async function fails({ connector }: Pick<Workplace, 'connector'>, argv: readonly string[], message: RegExp): Promise<void> {
  const plain = await connector(argv);
  assert.deepEqual([plain.code, plain.stdout], [2, ''], argv.join(' '));
  assert.match(plain.stderr, message, argv.join(' '));
  const { code, stdout } = await connector([...argv, '--json']);
  const { version, result, error } = jsonOf(stdout) as { readonly version: number; readonly result: string; readonly error: { readonly kind: string; readonly message: string } };
  assert.deepEqual([code, version, result], [2, 1, 'failed'], argv.join(' '));
  assert.match(error.message, message, argv.join(' '));
}

describe('every command', function () {
  this.timeout(30_000);

  for (const { command, right, before, wants = [], environment, member, isLocal = false } of CASES) {
    describe(command, () => {
      it('has help with what it is for, its options and its exit codes', async () => {
        const { code, stdout, stderr } = await runConnector([command, '--help']);
        assert.deepEqual([code, stderr], [0, '']);
        assert.match(stdout, new RegExp(`^Usage: connector ${command}\\b.*\\n\\n.{20,}`));
        assert.match(stdout, /^ +--json\b/m);
        assert.match(stdout, /^ +--cloud\b/m);
        if (!isLocal) assert.match(stdout, /Exit codes: 0 /);
        for (const line of stdout.split('\n')) assert.ok(!/\bundefined\b|\[object/.test(line), line);
      });

      if (right.length > 0) {
        it('prints its result as one JSON text', work(THINGS, async (place) => {
          if (before !== undefined) assert.equal((await place.connector(before)).code, 0);
          const { code, stdout, stderr } = await place.connector([...right, '--json']);
          assert.equal(code, 0, stderr);
          const { version, [member]: own } = jsonOf(stdout);
          assert.deepEqual([version, own === undefined], [1, false], stdout);
        }));
      }

      for (const [argv, named] of wants) {
        it(`without a terminal names what is missing: ${argv.join(' ')}`, work(THINGS, async (place) => {
          if (before !== undefined) assert.equal((await place.connector(before)).code, 0);
          await fails(isLocal ? { connector: (given) => runConnector(given) } : place, argv, named);
        }));
      }

      if (environment !== undefined) {
        it('finds environments by name and id, whatever the case, and proposes a name for one that is not there', work(THINGS, async (place) => {
          await fails(place, environment('Developmnet'), command === 'promote' ? /Developmnet/ : /There is no environment "Developmnet".* Did you mean "Development"\?/);
          if (command === 'promote') return;
          const { environments } = await place.json(['environments']) as { readonly environments: readonly { readonly id: string; readonly displayName: string }[] };
          const { id = '' } = environments.find(({ displayName }) => displayName === 'Development') ?? {};
          for (const name of ['DEVELOPMENT', id]) {
            const { stderr } = await place.connector(environment(name));
            assert.doesNotMatch(stderr, /There is no environment/, name);
          }
        }));
      }
    });
  }

  it('asks for the id where several are called the same', () => {
    const named = (id: string) => ({ id, displayName: 'Test' });
    assert.throws(() => findByName([named('a'), named('b')], 'test', { noun: 'environment', listed: '"connector environments"' }), /^Error: 2 environments are called "test"\. Name one by its id: a, b\.$/);
    assert.equal(findByName([named('a'), named('b')], 'B', { noun: 'environment', listed: '' }).id, 'b');
  });

  it('tells a refusal of the services to programs, too', work(THINGS, async ({ connector, sandbox }) => {
    await sandbox.control('faults', { faults: ['match=GET .*/environments;status=403'] });
    const { code, stdout } = await connector(['environments', '--json']);
    const { error } = jsonOf(stdout) as { readonly error: Readonly<Record<string, unknown>> };
    assert.deepEqual([code, error.kind], [1, 'forbidden']);
    assert.ok(typeof error.message === 'string' && typeof error.advice === 'string');
  }));

  it('tells what keeps a connector from being deployed to programs, too', work({ ...THINGS, 'things/apiDefinition.swagger.json': exampleDefinition((definition) => { definition.swagger = '3.0'; }) }, async ({ connector }) => {
    const { code, stdout } = await connector([...DEPLOYED, '--json']);
    assert.deepEqual([code, (jsonOf(stdout).error as { readonly kind: string }).kind], [1, 'refused']);
  }));
});
