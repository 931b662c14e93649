import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleDefinition, parseReport, runConnector, WITHOUT_SUMMARY, withFolder } from '../testing/index.js';

const NAME = 'apiDefinition.swagger.json';
/** A safe fix (basePath) and a suggestion (summary), in a file with CRLF, tabs, a BOM and no line end at its end. */
const MENDABLE = '\ufeff' + WITHOUT_SUMMARY.trimEnd().replace('"basePath": "/', '"basePath": "').replaceAll('\n', '\r\n').replaceAll('  ', '\t');

describe('connector lint --update-baseline', () => {
  it('makes the folder of the baseline', () => withFolder({ [NAME]: WITHOUT_SUMMARY }, async (cwd) => {
    assert.deepEqual((await runConnector(['lint', '.', '--baseline', 'known/baseline.json', '--update-baseline'], { cwd })).code, 0);
    assert.deepEqual((await runConnector(['lint', '.', '--baseline', 'known/baseline.json'], { cwd })).code, 0);
  }));
  it('wants to know where', () => withFolder({ [NAME]: WITHOUT_SUMMARY }, async (cwd) => {
    const { code, stdout, stderr } = await runConnector(['lint', '--update-baseline'], { cwd });
    assert.deepEqual([code, stdout, stderr.split('\n')[0]], [2, '', 'connector: --update-baseline needs to know where: add --baseline FILE.']);
  }));
  it('says where the disk refuses it', () => withFolder({ [NAME]: WITHOUT_SUMMARY }, async (cwd) => {
    const { code, stderr } = await runConnector(['lint', '.', '--baseline', `${NAME}/baseline.json`, '--update-baseline'], { cwd });
    assert.deepEqual([code, stderr], [2, `connector: ${NAME}/baseline.json cannot be written: a part of its path is no folder. Check the folder and your permissions.\n`]);
  }));
});

describe('connector lint --fix', () => {
  it('applies the fixes that keep the meaning, and leaves every other byte', async () => {
    await withFolder({ [NAME]: MENDABLE }, async (cwd) => {
      const { stderr, stdout } = await runConnector(['lint', '--fix', '--format', 'json'], { cwd });
      assert.match(stderr, /1 problem fixed in 1 file\./);
      assert.deepEqual(parseReport(stdout).problems.map(({ rule }) => rule), ['operation-summary-required']);
      assert.equal(await readFile(path.join(cwd, NAME), 'utf8'), MENDABLE.replace('"basePath": "', '"basePath": "/'));
    });
  });
  it('applies suggestions where they are asked for, and then changes nothing more', async () => {
    await withFolder({ [NAME]: MENDABLE }, async (cwd) => {
      assert.equal((await runConnector(['lint', '--fix-suggestions'], { cwd })).code, 0);
      const text = await readFile(path.join(cwd, NAME), 'utf8');
      const { stderr } = await runConnector(['lint', '--fix-suggestions'], { cwd });
      assert.match(stderr, /Nothing was changed/);
      assert.equal(await readFile(path.join(cwd, NAME), 'utf8'), text);
    });
  });
  it('changes the file that a finding is mended in, where that is asked for, too', async () => {
    const operations = Array.from({ length: 12 }, (_, position) => `List${position}`);
    const definition = JSON.stringify({ swagger: '2.0', info: { title: 'Contoso', version: '1.0' }, host: 'api.contoso.example', paths: Object.fromEntries(operations.map((operationId) => [`/${operationId}`, { get: { operationId, summary: 'List things', 'x-ms-pageable': { nextLinkName: 'next' }, responses: { 200: { description: 'OK' } } } }])) });
    const files = { [NAME]: definition, 'apiProperties.json': '{ "properties": { "iconBrandColor": "#2d6cdf", "connectionParameters": {}, "capabilities": [] } }\n' };
    await withFolder(files, async (cwd) => {
      assert.match((await runConnector(['lint', '--fix-suggestions', NAME], { cwd })).stderr, /12 problems left, since the fix changes a file that you did not name\./);
      assert.equal(await readFile(path.join(cwd, 'apiProperties.json'), 'utf8'), files['apiProperties.json']);
      await runConnector(['lint', '--fix-suggestions'], { cwd });
      const mended = await readFile(path.join(cwd, 'apiProperties.json'), 'utf8');
      assert.deepEqual(operations.filter((id) => !mended.includes(`"x-ms-apimTemplate-operationName": ["${id}"]`) && !mended.includes(`"Next page of ${id}"`)), []);
    });
  });
  it('goes on in one file after another one made place for it', async () => {
    const definition = exampleDefinition().replace('"operationId": "ListThings"', '"operationId": "list-things"');
    assert.ok(definition.includes('list-things'));
    await withFolder({ [NAME]: definition, 'apiProperties.json': '{ "properties": { "iconBrandColor": "#0078d4", "scriptOperations": ["list-things"] } }' }, async (cwd) => {
      await runConnector(['lint', '--fix-suggestions', '--profile', 'certification'], { cwd });
      assert.doesNotMatch(await readFile(path.join(cwd, NAME), 'utf8'), /list-things/);
      assert.match((await runConnector(['lint', '--fix-suggestions', '--profile', 'certification'], { cwd })).stderr, /Nothing was changed/);
    });
  });
  it('renames keys that stand above other errors', async () => {
    const definition = JSON.parse(exampleDefinition()) as { paths: Record<string, { get: { responses: unknown } }> };
    const [item] = Object.values(definition.paths);
    assert.ok(item !== undefined);
    item.get.responses = {};
    await withFolder({ [NAME]: JSON.stringify({ ...definition, paths: { things: item } }) }, async (cwd) => {
      await runConnector(['lint', '--fix-suggestions'], { cwd });
      assert.match(await readFile(path.join(cwd, NAME), 'utf8'), /"\/things": ?\{/);
    });
  });
  it('writes only the file that was named', async () => {
    await withFolder({ [`a/${NAME}`]: MENDABLE, [`b/${NAME}`]: MENDABLE }, async (cwd) => {
      await runConnector(['lint', '--fix', `a/${NAME}`], { cwd });
      assert.equal(await readFile(path.join(cwd, 'b', NAME), 'utf8'), MENDABLE);
      assert.notEqual(await readFile(path.join(cwd, 'a', NAME), 'utf8'), MENDABLE);
    });
  });
  it('does not write a file that is no UTF-8', async () => {
    await withFolder({}, async (cwd) => {
      const bytes = Buffer.from(MENDABLE.replace('Contoso', 'Cont\xf6so'), 'latin1');
      await writeFile(path.join(cwd, NAME), bytes);
      await runConnector(['lint', '--fix'], { cwd });
      assert.deepEqual(await readFile(path.join(cwd, NAME)), bytes);
    });
  });
  it('leaves what is held back with a reason', async () => {
    const config = JSON.stringify({ suppressions: [{ rule: 'base-path-slash', pointer: '/basePath', reason: 'A proxy puts it in front.' }] });
    await withFolder({ [NAME]: MENDABLE, 'connector.config.json': config }, async (cwd) => {
      const { stderr } = await runConnector(['lint', '--fix'], { cwd });
      assert.match(stderr, /Nothing was changed/);
      assert.equal(await readFile(path.join(cwd, NAME), 'utf8'), MENDABLE);
    });
  });
  it('mends scripts, too', async () => {
    const script = 'class Script : ScriptBase\r\n{\r\n    public override Task<HttpResponseMessage> ExecuteAsync() => this.Context.SendAsync(this.Context.Request, this.CancellationToken);\r\n}\r\n';
    await withFolder({ [NAME]: exampleDefinition(), 'apiProperties.json': '{ "properties": { "iconBrandColor": "#0078d4" } }', 'script.csx': script }, async (cwd) => {
      await runConnector(['lint', '--fix-suggestions'], { cwd });
      assert.equal(await readFile(path.join(cwd, 'script.csx'), 'utf8'), `public ${script}`);
    });
  });
  it('keeps the permissions of a file', async () => {
    if (process.platform === 'win32') return;
    await withFolder({ [NAME]: MENDABLE }, async (cwd) => {
      const before = (await stat(path.join(cwd, NAME))).mode;
      await runConnector(['lint', '--fix'], { cwd });
      assert.equal((await stat(path.join(cwd, NAME))).mode, before);
    });
  });
});

describe('connector lint --baseline', () => {
  const lint = (cwd: string, ...options: readonly string[]) => runConnector(['lint', '--baseline', 'known.json', ...options], { cwd });

  it('holds back what it knows, and reports what is new', async () => {
    await withFolder({ [`a/${NAME}`]: WITHOUT_SUMMARY }, async (cwd) => {
      assert.match((await lint(cwd, '--update-baseline')).stderr, /1 problem written to known\.json/);
      const again = await lint(cwd);
      assert.deepEqual([again.code, again.stderr], [0, 'connector: 1 problem held back by known.json.\n']);
      await writeFile(path.join(cwd, 'a', NAME), WITHOUT_SUMMARY.replace('"host": "', '"host": "https://'));
      const { code, stdout } = await lint(cwd, '--format', 'json');
      assert.equal(code, 1);
      assert.deepEqual(parseReport(stdout).problems.map(({ rule }) => rule), ['host-format']);
    });
  });
  it('knows a finding again that another entry of its list has moved', async () => {
    const parameter = (name: string): object => ({ name, in: 'query', type: 'string' });
    const text = (...names: readonly string[]): string => {
      const definition = JSON.parse(exampleDefinition()) as { paths: Record<string, { get: { parameters?: readonly object[] } }> };
      for (const item of Object.values(definition.paths)) item.get.parameters = names.map(parameter);
      return JSON.stringify(definition, undefined, 2);
    };
    const summaries = ['--profile', 'certification', '--rule', 'param-summary=error', '--format', 'json'];
    await withFolder({ [NAME]: text('a', 'b') }, async (cwd) => {
      await lint(cwd, '--update-baseline', ...summaries);
      await writeFile(path.join(cwd, NAME), text('new', 'a', 'b'));
      const pointersOf = ({ stdout }: Awaited<ReturnType<typeof lint>>): readonly string[] => parseReport(stdout).problems.filter(({ rule }) => rule === 'param-summary').map(({ pointer }) => pointer);
      assert.equal(pointersOf(await lint(cwd, ...summaries)).length, 1);
      await writeFile(path.join(cwd, NAME), text('b'));
      assert.deepEqual(pointersOf(await lint(cwd, ...summaries)), []);
    });
  });
  it('serves from other folders, and for other spellings of its paths', async () => {
    await withFolder({ [`a/${NAME}`]: WITHOUT_SUMMARY }, async (cwd) => {
      await lint(cwd, '--update-baseline', 'a');
      const folder = path.join(cwd, 'a');
      for (const [from, ...paths] of [[cwd, folder], [cwd, './a/../a'], [folder, '.'], [folder, NAME]] as const) {
        const { stderr } = await runConnector(['lint', '--baseline', path.relative(from, path.join(cwd, 'known.json')), ...paths], { cwd: from });
        assert.match(stderr, /^connector: 1 problem held back by .*known\.json\.\n$/, paths.join(' '));
      }
    });
  });
  it('keeps what it knows of files that are not linted, and does not miss it', async () => {
    await withFolder({ [`a/${NAME}`]: WITHOUT_SUMMARY, [`ab/${NAME}`]: WITHOUT_SUMMARY, [`c/${NAME}`]: WITHOUT_SUMMARY }, async (cwd) => {
      await lint(cwd, '--update-baseline');
      assert.equal((await lint(cwd, 'a')).stderr, 'connector: 1 problem held back by known.json.\n');
      await writeFile(path.join(cwd, 'a', NAME), exampleDefinition());
      await rm(path.join(cwd, 'c'), { recursive: true });
      assert.equal((await lint(cwd, '--update-baseline', 'a')).stderr, 'connector: 0 problems written to known.json, beside 2 of files that were not linted.\n');
      assert.equal((await lint(cwd, '.')).stderr, 'connector: 1 problem held back by known.json.\nconnector: 1 problem of known.json no longer there. Take them out with --update-baseline.\n');
      assert.equal((await lint(cwd, '--update-baseline')).stderr, 'connector: 1 problem written to known.json.\n');
    });
  });
  it('that is none is made anew', async () => {
    await withFolder({ [NAME]: WITHOUT_SUMMARY, 'known.json': '{' }, async (cwd) => {
      assert.match((await lint(cwd, '--update-baseline')).stderr, /1 problem written to known\.json\./);
      assert.equal((await lint(cwd)).code, 0);
    });
  });
  it('is sorted text that ends in a line end', async () => {
    await withFolder({ [`b/${NAME}`]: WITHOUT_SUMMARY, [`a/${NAME}`]: WITHOUT_SUMMARY }, async (cwd) => {
      await lint(cwd, '--update-baseline');
      const entry = (folder: string): object => ({ file: `${folder}/${NAME}`, rule: 'operation-summary-required', pointer: '/paths/~1things/get', count: 1 });
      assert.equal(await readFile(path.join(cwd, 'known.json'), 'utf8'), `${JSON.stringify({ version: 1, findings: [entry('a'), entry('b')] }, undefined, 2)}\n`);
    });
  });
  it('tells what is no longer there', async () => {
    await withFolder({ [NAME]: WITHOUT_SUMMARY }, async (cwd) => {
      await lint(cwd, '--update-baseline');
      await writeFile(path.join(cwd, NAME), exampleDefinition());
      assert.match((await lint(cwd)).stderr, /1 problem of known\.json no longer there/);
    });
  });
  for (const [what, text] of [['no JSON', '{'], ['another version', '{"version": 2, "findings": []}'], ['no list', '{"version": 1}'], ['odd entries', '{"version": 1, "findings": [{}]}']] as const) {
    it(`that is ${what} is a mistake of the call`, async () => {
      const { code, stderr } = await withFolder({ [NAME]: WITHOUT_SUMMARY, 'known.json': text }, (cwd) => lint(cwd));
      assert.equal(code, 2);
      assert.match(stderr, /The baseline known\.json .*--update-baseline/);
    });
  }
  it('that is missing is a mistake of the call', async () => {
    const { code, stderr } = await withFolder({ [NAME]: WITHOUT_SUMMARY }, (cwd) => lint(cwd));
    assert.equal(code, 2);
    assert.match(stderr, /cannot be read: there is no such file or folder\. Make it with --update-baseline\./);
  });
});
