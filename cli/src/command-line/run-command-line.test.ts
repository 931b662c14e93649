import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { rules } from '@connector-workbench/core';
import { runConnector } from '../testing/index.js';
import { VERSION } from '../version.js';

describe('connector', () => {
  it('prints its version, which is that of the package', async () => {
    const manifest: unknown = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'version' in manifest);
    assert.equal(manifest.version, VERSION);
    assert.deepEqual(await runConnector(['--version']), { code: 0, stdout: `${VERSION}\n`, stderr: '' });
  });

  it('prints help on standard output where it is asked for, and on standard error where nothing else makes sense', async () => {
    const asked = await runConnector(['--help']);
    assert.match(asked.stdout, /Usage: connector \[options\] \[command\]/);
    assert.deepEqual([asked.code, asked.stderr], [0, '']);
    const nothing = await runConnector([]);
    assert.match(nothing.stderr, /Usage: connector/);
    assert.deepEqual([nothing.code, nothing.stdout], [2, '']);
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an unknown command', ['lints'], /Unknown command 'lints'\n\(Did you mean lint\?\)/],
    ['an unknown option', ['rules', '--all'], /Unknown option '--all'\n"connector rules --help" says what it takes\.\n$/],
    ['an unknown option of a subcommand', ['solution', 'pack', '--all'], /\n"connector solution pack --help" says what it takes\.\n$/],
    ['help for an unknown command', ['help', 'lints'], /Unknown command 'lints'\n\(Did you mean lint\?\)/],
    ['help for an unknown subcommand', ['help', 'solution', 'pak'], /Unknown command 'pak'\n\(Did you mean pack\?\)/],
    ['a missing argument', ['explain'], /Missing required argument 'rule'/],
    ['a language server without a transport', ['language-server'], /needs a transport: --stdio/],
    ['wrong arguments of the sandbox', ['sandbox', '--port', 'x'], /^connector: --port x: a whole number .*\n"connector sandbox --help" says what it takes\.\n$/],
  ];
  for (const [name, argv, message] of wrong) {
    it(`ends with 2 for ${name}`, async () => {
      const { code, stdout, stderr } = await runConnector(argv);
      assert.match(stderr, message);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  for (const [command, format] of [['lint', 'sarif'], ['rules', 'stylish'], ['diff', 'markdown'], ['validate', 'junit']] as const) {
    it(`ends with 2 for two formats of ${command}, and takes one that is said twice`, async () => {
      const message = `--json asks for the format json, and --format for ${format}. Leave one of them out.`;
      const { code, stdout, stderr } = await runConnector([command, '--format', format, '--json']);
      assert.deepEqual([code, stderr, JSON.parse(stdout)], [2, `connector: ${message}\n`, { version: 1, result: 'failed', error: { kind: 'usage', message } }]);
      assert.ok(!(await runConnector([command, '--format', 'json', '--json'])).stderr.includes('asks for the format'));
    });
  }

  for (const words of [['lint'], ['solution', 'pack'], ['sandbox']]) {
    it(`prints the same for "help ${words.join(' ')}" as for --help`, async () => {
      const asked = await runConnector(['help', ...words]);
      assert.deepEqual(asked, await runConnector([...words, '--help']));
      assert.deepEqual([asked.code, asked.stdout.startsWith(`Usage: connector ${words.join(' ')} `)], [0, true]);
    });
  }

  it('does nothing but help where a command is named with what it would be run on', async () => {
    for (const words of [['deploy', 'things'], ['solution', 'pack', 'things'], ['sandbox', 'extra']]) {
      const { code, stdout, stderr } = await runConnector(['help', ...words]);
      assert.deepEqual([code, stderr, stdout.startsWith(`Usage: connector ${words.slice(0, -1).join(' ')} `)], [0, '', true], words.join(' '));
    }
  });

  it('lists all rules', async () => {
    const { code, stdout } = await runConnector(['rules']);
    assert.equal(code, 0);
    assert.deepEqual(stdout.trimEnd().split('\n').map((line) => line.split(' ')[0]), rules.map(({ meta }) => meta.id).sort());
  });

  it('lists all rules for programs', async () => {
    const listed: unknown = JSON.parse((await runConnector(['rules', '--format', 'json'])).stdout);
    assert.ok(Array.isArray(listed));
    assert.equal(listed.length, rules.length);
    assert.deepEqual(Object.keys(listed[0] as object), ['id', 'title', 'severity', 'profiles', 'fixable', 'serviceRules']);
    assert.deepEqual(JSON.parse((await runConnector(['rules', '--json'])).stdout), listed);
  });

  it('explains every rule with its page', async () => {
    for (const { meta } of rules) {
      const { code, stdout } = await runConnector(['explain', meta.id]);
      assert.equal(code, 0);
      assert.match(stdout, new RegExp(`^# .*${meta.id}`), meta.id);
    }
  });

  it('explains a rule to programs as the list has it, with its page', async () => {
    const listed = JSON.parse((await runConnector(['rules', '--json'])).stdout) as readonly { readonly id: string }[];
    const { code, stdout } = await runConnector(['explain', 'operation-id-unique', '--json']);
    const { stdout: page } = await runConnector(['explain', 'operation-id-unique']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), { ...listed.find(({ id }) => id === 'operation-id-unique'), page });
  });

  it('explains no rule that does not exist', async () => {
    const { code, stderr } = await runConnector(['explain', 'operation-sumary-required']);
    assert.match(stderr, /There is no rule "operation-sumary-required"\. Did you mean "operation-summary-required"\?/);
    assert.equal(code, 2);
  });
});
