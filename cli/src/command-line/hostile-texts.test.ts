import assert from 'node:assert/strict';
import { exampleDefinition, type Files, runConnector, withFolder, work } from '../testing/index.js';

/** What somebody puts into a name that others print: a terminal's controls, another reading direction, and commands to build servers. */
const EVIL = '::warning::\u009b2J\u202eEvil ##vso[task.setvariable variable=PATH]x ##[error]y';
const DEFINITION = JSON.stringify({ ...(JSON.parse(exampleDefinition()) as object), info: { title: EVIL, description: EVIL, version: '1.0' } }).replace('"summary"', '"x-unknown"');
const PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [], [EVIL]: EVIL, publisher: EVIL, policyTemplateInstances: [{ templateId: EVIL, title: EVIL }] } });
const FOLDER = '::stop-commands::x ##vso[y]';
const FILES: Files = { [`${FOLDER}/apiDefinition.swagger.json`]: DEFINITION, [`${FOLDER}/apiProperties.json`]: PROPERTIES };

/** Fails where a terminal or a build server would take something for itself. */
function assertHarmless(text: string, what: string): void {
  // eslint-disable-next-line no-control-regex -- These are the characters in question.
  const found = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|##\w*\[|^[ \t]*::/m.exec(text);
  assert.equal(found?.[0], undefined, `${what}: ${JSON.stringify(text.slice(Math.max(0, (found?.index ?? 0) - 80), (found?.index ?? 0) + 80))}`);
}

describe('texts of others', () => {
  for (const format of ['stylish', 'json', 'sarif', 'junit', 'github'] as const) {
    it(`are no commands to a terminal or a build server in the format ${format}`, () => withFolder(FILES, async (cwd) => {
      const { code, stdout, stderr } = await runConnector(['lint', '--format', format, '--hints', '--profile', 'certification'], { cwd });
      assert.equal(code, 1, stderr);
      assert.match(stdout, /operation-summary-required/);
      // There, each line is a command, and ends with its text.
      assertHarmless(format === 'github' ? stdout.replaceAll(/^::(?:error|warning|notice) (?=file=)/gm, '') : stdout, format);
      assertHarmless(stderr, format);
    }));
  }

  for (const format of ['arm', 'bicep'] as const) {
    it(`are none in a template for Azure that is printed (${format})`, () => withFolder(FILES, async (cwd) => {
      const { code, stdout, stderr } = await runConnector(['logicapp', 'export-template', FOLDER, '--format', format, '--accept-losses', '--deploy-anyway'], { cwd });
      assert.equal(code, 0, stderr);
      assertHarmless(stdout, format);
      if (format === 'arm') assert.ok(JSON.stringify(JSON.parse(stdout)).includes(JSON.stringify(EVIL)));
    }));
  }

  it('are none in what commands print of a connector', work({ ...FILES, 'other/apiDefinition.swagger.json': exampleDefinition() }, async ({ cwd, connector }) => {
    for (const argv of [
      ['deploy', FOLDER, '-e', 'Development', '--deploy-anyway'], ['connectors', '-e', 'Development'], ['diff', FOLDER, '--against', 'other'], ['diff', FOLDER, '--against', 'other', '--format', 'markdown'],
      ['deploy', FOLDER, '-e', 'Development', '--deploy-anyway', '--plan'], ['download', '-e', 'Development', '-c', EVIL, '-d', `${FOLDER}2`], ['connectors', '-e', EVIL], ['share', FOLDER, '-e', 'Development'],
      ['rollback', FOLDER, '-e', 'Development', '--list'], ['delete', FOLDER, '-e', 'Development'], ['delete', FOLDER, '-e', 'Development', '--yes', EVIL], [EVIL], ['lint', EVIL], ['lint', `--${EVIL}`], ['init', EVIL],
      ['logicapp', 'deploy', FOLDER, '-s', 'Contoso Integration', '-g', EVIL], ['solution', 'pack', FOLDER, '--name', 'Evil', '--prefix', 'evil', '--out', 'evil.zip'], ['solution', 'list', 'evil.zip'], ['solution', 'unpack', 'evil.zip'],
      ['promote', FOLDER, '--to', 'Test', '--from', 'Development'],
    ]) {
      for (const more of [[], ['--json']]) {
        const { stdout, stderr } = await connector([...argv, ...more], {}, { cwd });
        assert.notEqual(`${stdout}${stderr}`, '', argv.join(' '));
        assertHarmless(stdout, `${argv.join(' ')} ${more.join('')}`);
        assertHarmless(stderr, `${argv.join(' ')} ${more.join('')}`);
      }
    }
  }));
});
