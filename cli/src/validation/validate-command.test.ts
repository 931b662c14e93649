import assert from 'node:assert/strict';
import { exampleDefinition, type Files, parseReport, work } from '../testing/index.js';

const FOLDER: Files = { 'things/apiDefinition.swagger.json': exampleDefinition(), 'things/apiProperties.json': '{"properties":{}}' };
const WITHOUT_VERSION = exampleDefinition(({ info }) => { delete info.version; });
const YAML = 'swagger: "2.0"\ninfo:\n  title: Things\n  description: Keeps the things that your team works with.\nhost: things.contoso.example\nschemes: [https]\npaths: {}\n';

describe('validate', function () {
  this.timeout(30_000);

  it('says that the service accepts a definition', work(FOLDER, async ({ connector }) => {
    const { code, stdout, stderr } = await connector(['validate', 'things', '-e', 'Test']);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /0 problems|no problems/i);
  }));

  const refused: readonly (readonly [string, Files, string, number])[] = [
    ['JSON', { ...FOLDER, 'things/apiDefinition.swagger.json': WITHOUT_VERSION }, 'things', 3],
    ['YAML', { 'things/apiDefinition.swagger.yaml': YAML }, 'things', 2],
    ['a solution', { 'Connector/new_things_openapidefinition.json': WITHOUT_VERSION, 'Connector/new_things_connectionparameters.json': '{}' }, 'Connector', 3],
  ];
  for (const [name, files, folder, line] of refused) {
    it(`puts what the service finds at its line: ${name}`, work(files, async ({ connector }) => {
      const { code, stdout } = await connector(['validate', folder, '--json']);
      const { summary, problems } = parseReport(stdout);
      const found = problems.find(({ pointer }) => pointer === '/info');
      assert.deepEqual([code, summary.errors > 0, found?.rule, found?.severity, found?.line], [1, true, 'service-validation', 'error', line]);
    }));
  }

  it('asks for more with --certification', work({ ...FOLDER, 'things/apiDefinition.swagger.json': exampleDefinition(({ info }) => { delete info.contact; }) }, async ({ connector }) => {
    assert.equal((await connector(['validate', 'things'])).code, 0);
    const { code, stdout } = await connector(['validate', 'things', '--certification', '-f', 'github']);
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=things.*apiDefinition\.swagger\.json,line=\d+,.*title=service-validation::/m);
  }));

  it('names a place that the file does not have, at the nearest that it has', work(FOLDER, async ({ sandbox, connector }) => {
    const message = 'Please validate again after fixing following errors: Error : paths/~1things/put : The operation is wrong.';
    await sandbox.control('faults', { faults: [`match=validateApiSwagger;status=400;code=SwaggerCertificationFailedWithErrors;message=${message}`] });
    const [problem] = parseReport((await connector(['validate', 'things', '--json'])).stdout).problems;
    assert.deepEqual([problem?.pointer, problem?.message], ['/paths/~1things', 'The operation is wrong. (at paths/~1things/put)']);
  }));

  const wrong: readonly (readonly [string, Files, readonly string[], RegExp])[] = [
    ['a broken definition', { 'things/apiDefinition.swagger.json': '{"swagger": "2.0", "info": {' }, ['things'], /cannot be read as what it is/],
    ['an unknown environment', FOLDER, ['things', '-e', 'Tset'], /Did you mean "Test"\?/],
  ];
  for (const [name, files, argv, message] of wrong) {
    it(`ends with 2 for ${name}`, work(files, async ({ connector }) => {
      const { code, stderr } = await connector(['validate', ...argv]);
      assert.match(stderr, message);
      assert.equal(code, 2);
    }));
  }
});
