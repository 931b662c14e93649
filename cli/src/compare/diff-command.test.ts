import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConnectorRun, exampleDefinition, runConnector, withFolder, withSandbox } from '../testing/index.js';

const DEFINITION = 'apiDefinition.swagger.json';
const PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } });
const OLD = exampleDefinition();
const RENAMED = exampleDefinition(({ paths }) => { Object.assign(paths['/things']!.get!, { operationId: 'GetThings' }); });
const REWORDED = exampleDefinition(({ paths }) => { Object.assign(paths['/things']!.get!, { summary: 'List all things' }); });

const connectors = (before: string, after: string) => ({
  [`old/${DEFINITION}`]: before, 'old/apiProperties.json': PROPERTIES, [`new/${DEFINITION}`]: after, 'new/apiProperties.json': PROPERTIES,
});

/** Compares two folders. */
async function diff(before: string, after: string, ...options: readonly string[]): Promise<ConnectorRun> {
  return withFolder(connectors(before, after), (cwd) => runConnector(['diff', 'new', '--against', 'old', ...options], { cwd }));
}

function git(cwd: string, ...args: readonly string[]): void {
  const identity = ['-c', 'user.name=Maya', '-c', 'user.email=maya@contoso.example', '-c', 'commit.gpgsign=false', '-c', 'core.hooksPath='];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

describe('connector diff', function () {
  this.timeout(30_000);

  const outcomes: readonly (readonly [name: string, before: string, after: string, options: readonly string[], code: number, output: RegExp])[] = [
    ['says that nothing changed', OLD, JSON.stringify(JSON.parse(OLD)), ['--fail-on', 'any'], 0, /^No changes of "Contoso Things", compared with old\.\n$/],
    ['ends with 1 for what breaks flows', OLD, RENAMED, [], 1, /^ {2}breaking +The operation "ListThings" has another ID now: "GetThings"\. +breaking-operation-removed +new.apiDefinition\.swagger\.json:16:9\n +Flows and apps call an operation by its ID/],
    ['ends with 0 for what breaks nothing', OLD, REWORDED, [], 0, /^ {2}cosmetic +The summary of the operation "ListThings" changed\.[\s\S]*0 breaking, 0 compatible and 1 cosmetic change of "Contoso Things", compared with old\.\n$/],
    ['ends with 1 for any change where it is told to', OLD, REWORDED, ['--fail-on', 'any'], 1, /cosmetic/],
    ['shows what was removed where it was', OLD, exampleDefinition(({ paths }) => { delete paths['/things']; }), [], 1, /was removed\. +breaking-operation-removed +old.apiDefinition\.swagger\.json:15:7/],
    ['writes Markdown', OLD, RENAMED, ['--format', 'markdown'], 1, /^### Contoso Things\n\n1 breaking, 0 compatible and 0 cosmetic changes, compared with old\.\n\n#### Breaking\n\n- \*\*The operation "ListThings" has another ID now: "GetThings"\.\*\* /],
  ];
  for (const [name, before, after, options, code, output] of outcomes) {
    it(name, async () => {
      const run = await diff(before, after, ...options);
      assert.match(run.stdout, output);
      assert.deepEqual([run.code, run.stderr], [code, '']);
    });
  }

  it('keeps markup of files out of Markdown', async () => {
    const { stdout } = await diff(OLD, exampleDefinition(({ paths }) => { Object.assign(paths['/things']!.get!, { operationId: '<img src=x> @maya [a](b)' }); }), '--format', 'markdown');
    assert.ok(!/(?<!\\)<img|@maya|(?<!\\)\[a/.test(stdout), stdout);
  });

  it('writes JSON for programs', async () => {
    const run = await diff(OLD, RENAMED, '--json');
    const report = JSON.parse(run.stdout) as { readonly summary: unknown; readonly changes: readonly Readonly<Record<string, unknown>>[] };
    assert.deepEqual(report.summary, { breaking: 1, compatible: 0, cosmetic: 0 });
    const [change = {}] = report.changes;
    assert.deepEqual([change.rule, change.kind, change.area, change.operations], ['breaking-operation-removed', 'changed', 'operations', ['GetThings']]);
    assert.deepEqual(change.before, { file: path.join('old', DEFINITION), pointer: '/paths/~1things/get/operationId', line: 16, column: 9 });
    assert.match(String(change.serviceMessage), /breaks existing flows/);
  });

  it('compares with a revision of git, also for a file', () => withFolder(connectors(OLD, OLD), async (cwd) => {
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '-m', 'First');
    await writeFile(path.join(cwd, 'new', DEFINITION), RENAMED);
    for (const given of ['new', `new/${DEFINITION}`]) {
      const run = await runConnector(['diff', given, '--against', 'git:HEAD'], { cwd });
      assert.match(run.stdout, /another ID now[\s\S]*compared with git:HEAD\.\n$/);
      assert.deepEqual([run.code, run.stderr], [1, '']);
    }
    assert.equal((await runConnector(['diff', 'old', '--against', 'git:HEAD'], { cwd })).code, 0);
  }));

  it('says what is wrong with a revision', () => withFolder({ ...connectors(OLD, OLD), 'later/readme.md': '#' }, async (cwd) => {
    const messageOf = async (given: string, against: string): Promise<string> => {
      const { code, stdout, stderr } = await runConnector(['diff', given, '--against', against], { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await messageOf('new', 'git:HEAD'), /is in no git repository/);
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', 'old');
    git(cwd, 'commit', '--quiet', '-m', 'First');
    assert.match(await messageOf('new', 'git:nowhere'), /^connector: git knows no revision "nowhere" here\. /);
    assert.match(await messageOf('new', 'git:--help'), /^connector: "--help" is no revision\. /);
    assert.match(await messageOf('new', 'git:HEAD'), /^connector: git:HEAD: new: It is not in this revision\. Check the spelling\.$/m);
  }));

  it('compares no broken file', async () => {
    const run = await diff(OLD, OLD.slice(0, -20));
    assert.deepEqual([run.code, run.stdout], [2, '']);
    assert.match(run.stderr, /new.apiDefinition\.swagger\.json: It cannot be compared, .*"connector lint"/);
  });

  it('asks what to compare with where nothing says it', async () => {
    const run = await inSandbox((env) => withFolder(connectors(OLD, OLD), (cwd) => runConnector(['diff', 'new', '--cloud', 'sandbox'], { cwd, env })));
    assert.deepEqual([run.code, run.stderr], [2, 'connector: It is not known what to compare with. Add --against with an environment, a folder, or git: and a revision.\n']);
  });

  it('compares with an environment as a deployment does', async () => {
    await inSandbox((env) => withFolder({}, async (cwd) => {
      const connector = (...argv: readonly string[]) => runConnector([...argv, '--cloud', 'sandbox'], { cwd, env });
      assert.equal((await connector('download', '-e', 'Development', '-c', 'Contoso Contacts')).code, 0);
      const same = await connector('diff', 'contoso-contacts', '--fail-on', 'any');
      assert.deepEqual([same.code, same.stdout, same.stderr], [0, 'No changes of "Contoso Contacts", compared with Development.\n', '']);
      const file = path.join(cwd, 'contoso-contacts', DEFINITION);
      await writeFile(file, (await readFile(file, 'utf8')).replace('"List contacts"', '"List all contacts"'));
      const changed = await connector('diff', 'contoso-contacts', '--against', 'Development');
      assert.match(changed.stdout, /^ {2}cosmetic +The summary of the operation "ListContacts" changed\./);
      assert.equal(changed.code, 0);
    }));
  });
});

async function inSandbox<T>(use: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> {
  let result: { readonly value: T } | undefined;
  await withSandbox(async (sandbox) => { result = { value: await use(await sandbox.environmentOf()) }; });
  assert.ok(result !== undefined);
  return result.value;
}
