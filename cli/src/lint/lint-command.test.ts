import assert from 'node:assert/strict';
import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { FileError } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { exampleDefinition, type Files, parseReport, runConnector, type RunOptions, WITHOUT_SUMMARY, withFolder } from '../testing/index.js';

const PROPERTIES = '{ "properties": { "connectionParameters": {}, "iconBrandColor": "#123456", "capabilities": [] } }\n';
const GOOD: Files = { 'good/apiDefinition.swagger.json': exampleDefinition(), 'good/apiProperties.json': PROPERTIES };
const BAD: Files = { 'bad/apiDefinition.swagger.json': WITHOUT_SUMMARY, 'bad/apiProperties.json': PROPERTIES };

function lintIn(files: Files, argv: readonly string[], options: RunOptions = {}) {
  return withFolder(files, (cwd) => runConnector(['lint', ...argv], { cwd, ...options }));
}

async function lintJson(files: Files, argv: readonly string[]) {
  const { stdout, ...rest } = await lintIn(files, ['--format', 'json', ...argv]);
  return { ...rest, report: parseReport(stdout) };
}

/** `file rule` of each problem, in the order of the report. */
async function found(files: Files, argv: readonly string[]): Promise<readonly string[]> {
  return (await lintJson(files, argv)).report.problems.map(({ file, rule }) => `${file} ${rule}`);
}

/** Windows has no such file names, and makes links only for administrators. */
function onPosix(name: string, test: () => Promise<void>): void {
  if (process.platform !== 'win32') it(name, test);
}

describe('connector lint', () => {
  describe('the JSON report', () => {
    it('has the shape of the contract, member by member', async () => {
      const { code, report, stderr } = await lintJson({ ...GOOD, ...BAD }, ['.']);
      assert.deepEqual(report, {
        version: 1,
        summary: { projects: 2, files: 4, errors: 1, warnings: 0, infos: 0, hints: 0, durationMs: 0 },
        problems: [
          {
            file: path.join('bad', 'apiDefinition.swagger.json'),
            rule: 'operation-summary-required',
            serviceRule: 'RequiredPropertyMissing',
            severity: 'error',
            message: 'This action has no summary, so people who search for it cannot find it. Add a "summary" that says what it does.',
            pointer: '/paths/~1things/get',
            line: 15,
            column: 7,
            endLine: 15,
            endColumn: 12,
            fixable: 'suggestion',
          },
        ],
        failures: [],
      });
      assert.deepEqual([code, stderr], [1, '']);
    });

    it('counts columns in UTF-16 units, and a byte-order mark as none', async () => {
      const text = '\uFEFF{"\u{1F600}": [}';
      const { report } = await lintJson({ 'apiDefinition.swagger.json': text }, ['apiDefinition.swagger.json']);
      const syntax = report.problems.filter(({ rule }) => rule === 'syntax-error').map(({ line, column, pointer }) => ({ line, column, pointer }));
      assert.deepEqual(syntax[0], { line: 1, column: text.indexOf('['), pointer: '' });
    });

    it('keeps the counts of all problems where --quiet shows errors only', async () => {
      const files = { 'a.swagger.json': exampleDefinition((definition) => { definition.info['x-ms-visibilty'] = 'x'; }) };
      const all = await lintJson(files, ['.']);
      const quiet = await lintJson(files, ['.', '--quiet']);
      assert.equal(all.report.problems.length, 1);
      assert.deepEqual([quiet.report.summary, quiet.report.problems], [all.report.summary, []]);
    });
  });

  describe('paths', () => {
    const rule = 'operation-summary-required';

    it('lints the current folder where none is given', async () => {
      assert.deepEqual(await found(BAD, []), [`${path.join('bad', 'apiDefinition.swagger.json')} ${rule}`]);
    });

    it('lints a configuration for the connectors that it counts for, beside it or below', async () => {
      const config = { 'connector.config.json': '{ "rules": { "operation-summary-requird": "off" } }' };
      const own = { 'bad/connector.config.json': '{}' };
      const linted = async (files: Files, named: string): Promise<unknown> => {
        const { report, stderr } = await lintJson(files, [named]);
        return [report.summary.projects, report.problems.map(({ file, rule: id }) => `${file} ${id}`), stderr];
      };
      assert.deepEqual(await linted({ ...GOOD, ...BAD, ...config }, 'connector.config.json'), [2, ['connector.config.json config-valid'], '']);
      assert.deepEqual(await linted({ ...GOOD, ...BAD, ...own, ...config }, 'connector.config.json'), [1, ['connector.config.json config-valid'], '']);
      assert.deepEqual(await linted({ ...GOOD, ...BAD, ...own, ...config }, 'bad/connector.config.json'), [1, [], '']);
    });

    it('shows a file as it was given', async () => {
      assert.deepEqual(await found(BAD, ['./bad/../bad/apiDefinition.swagger.json']), [`./bad/../bad/apiDefinition.swagger.json ${rule}`]);
    });

    it('takes spaces and letters of all languages', async () => {
      const files = { 'mein Verbinder/日本 #1%20/apiDefinition.swagger.json': WITHOUT_SUMMARY };
      assert.deepEqual(await found(files, ['mein Verbinder']), [`${path.join('mein Verbinder', '日本 #1%20', 'apiDefinition.swagger.json')} ${rule}`]);
    });

    it('lints overlapping paths once, and shows them as they were met first', async () => {
      const { report } = await lintJson(BAD, ['bad/apiDefinition.swagger.json', '.', 'bad', `bad${path.sep}`]);
      assert.deepEqual(report.problems.map(({ file }) => file), ['bad/apiDefinition.swagger.json']);
      assert.deepEqual([report.summary.projects, report.summary.files], [1, 2]);
    });

    it('sorts by file and place, whatever the order of the arguments', async () => {
      const files = { ...BAD, 'also/apiDefinition.swagger.json': WITHOUT_SUMMARY };
      assert.deepEqual(await found(files, ['bad', 'also']), await found(files, ['also', 'bad']));
    });

    it('reads the neighbours of a file, and reports only the file', async () => {
      const policy = { templateId: 'setheader', title: 'x', parameters: { 'x-ms-apimTemplateParameter.name': 'X-A', 'x-ms-apimTemplateParameter.value': 'b', 'x-ms-apimTemplate-policySection': 'Request', 'x-ms-apimTemplate-operationName': ['Missing'] } };
      const properties = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [], policyTemplateInstances: [policy] } });
      const files = { 'c/apiDefinition.swagger.json': WITHOUT_SUMMARY, 'c/apiProperties.json': properties };
      const { report } = await lintJson(files, ['c/apiProperties.json']);
      assert.deepEqual(report.problems.map((problem) => `${problem.file} ${problem.rule}`), ['c/apiProperties.json policy-operation-exists']);
      assert.equal(report.summary.files, 1);
    });

    it('does not search folders of tools, but lints one that is named', async () => {
      const files = { 'node_modules/x/apiDefinition.swagger.json': WITHOUT_SUMMARY };
      assert.deepEqual(await found(files, ['.']), []);
      assert.equal((await found(files, ['node_modules'])).length, 1);
    });

    it('lints a definition that lies alone under any name, and a copy that no connector takes', async () => {
      assert.deepEqual(await found({ 'mine.json': WITHOUT_SUMMARY }, ['mine.json']), [`mine.json ${rule}`]);
      const copy = { ...GOOD, 'good/apiDefinition.swagger.yaml': WITHOUT_SUMMARY };
      assert.deepEqual(await found(copy, ['good/apiDefinition.swagger.yaml']), [`good/apiDefinition.swagger.yaml ${rule}`]);
      assert.deepEqual(await found(copy, ['good']), []);
    });

    onPosix('mends no file that a link leads to outside of its folder', async () => {
      await withFolder({ 'other.json': WITHOUT_SUMMARY, 'bad/readme.md': '' }, async (cwd) => {
        await symlink('../other.json', path.join(cwd, 'bad', 'apiDefinition.swagger.json'));
        const before = await readFile(path.join(cwd, 'other.json'), 'utf8');
        const { stderr } = await runConnector(['lint', '--fix-suggestions', 'bad'], { cwd });
        assert.match(stderr, /apiDefinition\.swagger\.json: It cannot be written: it is a link that leads out of its folder, .*: put the file itself there\.$/m);
        assert.equal(await readFile(path.join(cwd, 'other.json'), 'utf8'), before);
      });
    });

    onPosix('is not caught by links that lead in a circle', async () => {
      await withFolder(BAD, async (cwd) => {
        await symlink(cwd, path.join(cwd, 'bad', 'again'));
        await symlink(path.join(cwd, 'bad'), path.join(cwd, 'link'));
        const { stdout } = await runConnector(['lint', '-f', 'json', '.', 'link'], { cwd });
        assert.deepEqual(parseReport(stdout).problems.map(({ file }) => file), ['bad/apiDefinition.swagger.json']);
      });
    });
  });

  describe('exit codes', () => {
    const warned: Files = { 'a.swagger.json': exampleDefinition((definition) => { definition.info['x-ms-visibilty'] = 'x'; }) };
    const cases: readonly [string, Files, readonly string[], number, RegExp][] = [
      ['0 without problems', GOOD, ['.'], 0, /^$/],
      ['0 with warnings only', warned, ['.'], 0, /^$/],
      ['1 with errors', BAD, ['.'], 1, /^$/],
      ['0 with as many warnings as allowed', warned, ['.', '--max-warnings', '1'], 0, /^$/],
      ['1 with more warnings than allowed', warned, ['.', '--max-warnings', '0'], 1, /1 warning, and --max-warnings allows 0/],
      ['2 for a path that is not there', GOOD, ['good', 'nowhere'], 2, /^connector: nowhere: There is no such file or folder\. Check the spelling\.$/m],
      ['2 for a file of no connector', { 'package.json': '{ "name": "x" }' }, ['package.json'], 2, /package\.json: It belongs to no connector/],
      ['2 for a configuration of no connector', { 'connector.config.json': '{}' }, ['connector.config.json'], 2, /connector\.config\.json: No connector uses it: .+ Put it into the folder of a connector, or above\.$/m],
      ['2 for a text of no connector', { 'notes.txt': 'x' }, ['notes.txt'], 2, /notes\.txt: It belongs to no connector/],
      ['2 for an unknown profile', GOOD, ['.', '--profile', 'strict'], 2, /There is no profile "strict"\. Profiles: save, discovery/],
      ['2 for an unknown format', GOOD, ['.', '--format', 'xml'], 2, /Allowed choices are stylish, json/],
      ['2 for an unknown option', GOOD, ['.', '--strict'], 2, /Unknown option '--strict'/],
      ['2 for a misspelt rule', GOOD, ['.', '--rule', 'operation-summary-require=off'], 2, /Did you mean "operation-summary-required"\?/],
      ['2 for a severity that is none', GOOD, ['.', '--rule', 'syntax-error=fatal'], 2, /--rule takes ID=SEVERITY/],
      ['2 for a count that is none', GOOD, ['.', '--max-warnings', '-1'], 2, /whole number, not "-1"/],
      ['0, and a word about it, where there is no connector', { 'readme.md': '# x' }, ['.'], 0, /No connector was found here/],
    ];
    for (const [name, files, argv, code, stderr] of cases) {
      it(name, async () => {
        const run = await lintIn(files, argv);
        assert.equal(run.code, code, run.stderr);
        assert.match(run.stderr, stderr);
      });
    }

    it('lints the rest where one path cannot be read', async () => {
      const { code, report } = await lintJson(BAD, ['nowhere', 'bad']);
      assert.deepEqual([code, report.problems.length], [2, 1]);
      assert.deepEqual(report.failures, [{ path: 'nowhere', reason: 'There is no such file or folder. Check the spelling.' }]);
    });

    it('takes --json for the format, as other commands do', async () => {
      const named = await lintIn(BAD, ['.', '--json']);
      assert.deepEqual(named, await lintIn(BAD, ['.', '--format', 'json']));
    });

    it('says of a folder that cannot be listed that it cannot, and not that there is no connector', async () => {
      const unreadable: FileSystem = { ...nodeFileSystem, list: (folder) => (folder.endsWith('secret') ? Promise.reject(new FileError('the permission to read it is missing')) : nodeFileSystem.list(folder)) };
      const { code, stdout, stderr } = await lintIn({ 'secret/x': '' }, ['.'], { files: unreadable });
      assert.match(stdout, /^secret\n +1:1 +error +The folder cannot be listed, so that nothing in it was checked: .* +file-unreadable\n/);
      assert.deepEqual([code, stderr], [1, '']);
    });

    it('lets --rule set severities and switch rules off', async () => {
      assert.deepEqual(await found(BAD, ['.', '--rule', 'operation-summary-required=off']), []);
      const { code, report } = await lintJson(BAD, ['.', '--rule', 'operation-summary-required=hint']);
      assert.deepEqual([code, report.summary.hints], [0, 1]);
    });

    it('takes profiles with commas and repeated', async () => {
      const { code } = await lintJson(BAD, ['.', '-p', 'save,style', '-p', 'logic-apps']);
      assert.equal(code, 1);
    });
  });

  describe('for people', () => {
    it('counts hints, and shows them when asked to', async () => {
      const argv = ['.', '--rule', 'operation-summary-required=hint'];
      const without = await lintIn(BAD, argv);
      assert.doesNotMatch(without.stdout, /operation-summary-required/);
      assert.match(without.stdout, /0 errors, 0 warnings, 1 hint in .*\n1 hint not shown; --hints shows them\./);
      assert.match((await lintIn(BAD, [...argv, '--hints'])).stdout, /hint {2}.*operation-summary-required\n/);
    });

    it('prints a block per file and a summary', async () => {
      const { stdout } = await lintIn({ ...GOOD, ...BAD }, ['.']);
      assert.equal(stdout, [
        path.join('bad', 'apiDefinition.swagger.json'),
        '  15:7  error  This action has no summary, so people who search for it cannot find it. Add a "summary" that says what it does.  operation-summary-required',
        '',
        '1 error, 0 warnings in 4 files of 2 connectors.',
        '',
      ].join('\n'));
    });

    it('says so where all is well', async () => {
      assert.equal((await lintIn(GOOD, ['.'])).stdout, 'No problems in 2 files of 1 connector.\n');
    });

    const colours: readonly [string, RunOptions, boolean][] = [
      ['a terminal has colours', { isTerminal: true }, true],
      ['a pipe has none', {}, false],
      ['NO_COLOR switches them off', { isTerminal: true, env: { NO_COLOR: '1' } }, false],
      ['FORCE_COLOR switches them on', { env: { FORCE_COLOR: '1' } }, true],
    ];
    for (const [name, options, coloured] of colours) {
      it(name, async () => {
        assert.equal((await lintIn(BAD, ['.'], options)).stdout.includes('\u001b['), coloured);
      });
    }

    onPosix('lets no file name play tricks with the terminal', async () => {
      const { stdout } = await lintIn({ 'a\u001b[2Jb/apiDefinition.swagger.json': WITHOUT_SUMMARY }, ['.']);
      assert.ok(stdout.startsWith('a\\u001b[2Jb/apiDefinition.swagger.json\n'), stdout);
    });
  });
});
