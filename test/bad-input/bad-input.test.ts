import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { FileError, FileMissingError } from '@connector-workbench/cli';
import { exampleDefinition, type Files, type JsonReport, parseReport, runConnector, type RunOptions, WITHOUT_SUMMARY, withFolder } from '@connector-workbench/cli/testing';
import { BAD_FILES } from './bad-files.js';
import { failingFiles } from './failing-files.js';

const DEFINITION = 'apiDefinition.swagger.json';
/** A connector beside the bad one: whatever that holds, this one is linted. */
const OTHER: Files = { [`other/${DEFINITION}`]: WITHOUT_SUMMARY };
const OTHER_PROBLEM = 'other operation-summary-required';

interface Outcome {
  readonly code: number;
  readonly stderr: string;
  readonly report: JsonReport;
}

async function lintFolder(cwd: string, paths: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { stdout, ...rest } = await runConnector(['lint', '--format', 'json', ...paths], { cwd, ...options });
  return { ...rest, report: parseReport(stdout) };
}

function lint(files: Files, paths: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return withFolder({ ...OTHER, ...files }, (cwd) => lintFolder(cwd, paths, options));
}

/** `folder rule`, sorted, without repetition. */
function found({ problems }: JsonReport): readonly string[] {
  return [...new Set(problems.map(({ file, rule }) => `${file.split(path.sep)[0] ?? ''} ${rule}`))].sort();
}

describe('bad input on the command line', function () {
  this.timeout(30_000);

  for (const { title, name = DEFINITION, content, rules, says = [] } of BAD_FILES) {
    it(`in a tree: ${title}`, async () => {
      const { report, stderr } = await lint({ [`bad/${name}`]: content }, ['.']);
      assert.deepEqual([found(report), stderr], [[...rules.map((rule) => `bad ${rule}`), OTHER_PROBLEM], '']);
      for (const text of says) assert.ok(report.problems.some(({ message }) => text.test(message)), JSON.stringify(report.problems.map(({ message }) => message)));
      for (const { line, column, endLine, endColumn } of report.problems) assert.ok(line >= 1 && column >= 1 && endLine >= line && endColumn >= 1);
    });
  }

  it('by name: a broken file is a problem, not wrong usage', async () => {
    const { code, report, stderr } = await lint({ 'bad.json': '' }, ['bad.json']);
    assert.deepEqual([code, stderr, report.problems.map(({ file, rule }) => `${file} ${rule}`)], [1, '', ['bad.json syntax-error']]);
  });

  const failures: readonly (readonly [title: string, error: FileError, reason: string, byName: string])[] = [
    ['a file that vanishes before it is read', new FileMissingError(), 'there is no such file or folder', 'There is no such file or folder. Check the spelling.'],
    ['a file that may not be read', new FileError('the permission to read it is missing'), 'the permission to read it is missing', 'It cannot be read: the permission to read it is missing. Check the spelling and your permissions.'],
  ];
  for (const [title, error, reason, explanation] of failures) {
    const files: Files = { 'bad/apiProperties.json': '{}', [`bad/${DEFINITION}`]: exampleDefinition() };

    it(`in a tree: ${title}`, async () => {
      const { code, report, stderr } = await lint(files, ['.'], { files: failingFiles('apiProperties.json', error) });
      const [problem, ...others] = report.problems;
      assert.deepEqual([code, stderr, others.map(({ rule }) => rule)], [1, '', ['operation-summary-required']]);
      assert.deepEqual([problem?.file, problem?.rule, problem?.pointer, problem?.line, problem?.column], [path.join('bad', 'apiProperties.json'), 'file-unreadable', '', 1, 1]);
      assert.match(problem?.message ?? '', new RegExp(`The file cannot be read: ${reason}\\.`));
    });

    it(`by name: ${title}`, async () => {
      const { code, report, stderr } = await lint(files, ['bad/apiProperties.json', 'other'], { files: failingFiles('apiProperties.json', error) });
      assert.deepEqual([code, found(report)], [2, [OTHER_PROBLEM]]);
      assert.equal(stderr, `connector: bad/apiProperties.json: ${explanation}\n`);
    });
  }

  it('a definition of a misnamed file that may not be read is no connector, and stops nothing', async () => {
    const files: Files = { 'bad/apiProperties.json': '{ "properties": { "connectionParameters": {}, "iconBrandColor": "#123456", "capabilities": [] } }', 'bad/mine.json': exampleDefinition() };
    const { report } = await lint(files, ['.'], { files: failingFiles('mine.json', new FileError('the permission to read it is missing')) });
    assert.deepEqual(found(report), [OTHER_PROBLEM]);
  });

  it('an icon that may not be read', async () => {
    const { report } = await lint({ [`bad/${DEFINITION}`]: exampleDefinition(), 'bad/icon.png': 'x' }, ['.'], { files: failingFiles('icon.png', new FileError('the permission to read it is missing')) });
    assert.deepEqual(report.problems.map(({ file, rule }) => `${file} ${rule}`), [`${path.join('bad', 'icon.png')} file-unreadable`, `${path.join('other', DEFINITION)} operation-summary-required`]);
  });

  it('a folder that may not be listed', async () => {
    const files: Files = { [`locked/${DEFINITION}`]: exampleDefinition() };
    const options = { files: failingFiles('locked', new FileError('the permission to read it is missing')) };
    const inTree = await lint(files, ['.'], options);
    assert.deepEqual([inTree.code, found(inTree.report)], [1, ['locked file-unreadable', OTHER_PROBLEM]]);
    const byName = await lint(files, ['locked', 'other'], options);
    assert.deepEqual([byName.code, found(byName.report)], [2, [OTHER_PROBLEM]]);
    assert.match(byName.stderr, /^connector: locked: It cannot be read: the permission/);
  });

  it('a folder that is named like a definition', async () => {
    const { report, stderr } = await lint({ [`bad/${DEFINITION}/notes.txt`]: 'x' }, ['.']);
    assert.deepEqual([found(report), stderr], [[OTHER_PROBLEM], '']);
  });

  // Windows has neither in its folders.
  if (process.platform !== 'win32') {
    it('a pipe that nobody writes to, in a tree and by name', async () => {
      await withFolder(OTHER, async (cwd) => {
        await promisify(execFile)('mkfifo', [path.join(cwd, DEFINITION)]);
        assert.deepEqual(found((await lintFolder(cwd, ['.'])).report), [OTHER_PROBLEM]);
        const { code, stderr } = await lintFolder(cwd, [DEFINITION]);
        assert.equal(code, 2);
        assert.match(stderr, /It is neither a file nor a folder/);
      });
    });

    it('a socket', async () => {
      await withFolder(OTHER, async (cwd) => {
        await mkdir(path.join(cwd, 's'));
        const server = createServer().listen(path.join(cwd, 's', 'a.swagger.json'));
        try {
          assert.deepEqual(found((await lintFolder(cwd, ['.'])).report), [OTHER_PROBLEM]);
        } finally {
          server.close();
        }
      });
    });
  }
});
