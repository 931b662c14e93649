import assert from 'node:assert/strict';
import { lintProject } from '../lint/lint-project.js';
import { projectAfter } from '../testing/lint-sample.js';
import { projectOfSample } from '../testing/sample-project.js';
import { suppressInNewFile, suppressProblem } from './suppress-problem.js';

function projectWith(config: string | undefined): ReturnType<typeof projectOfSample> {
  const file = { attributes: new Map() };
  const definition = { ...file, kind: 'definition', fileName: 'apiDefinition.swagger.json', text: '{ "swagger": "2.0", "host": "https://api.contoso.example" }' } as const;
  return projectOfSample(config === undefined ? [definition] : [definition, { ...file, kind: 'config', fileName: 'connector.config.json', text: config }]);
}

function suppressed(config: string): string | undefined {
  const project = projectWith(config);
  const problem = lintProject(project).find(({ rule }) => rule === 'host-format');
  assert.ok(problem);
  const fix = suppressProblem(project, problem);
  return fix === undefined ? undefined : projectAfter(project, fix).documents[1]?.text;
}

describe('suppressProblem', () => {
  it('adds an entry without a reason, for a person to write', () => {
    const text = suppressed('{}');
    assert.deepEqual(JSON.parse(text ?? ''), { suppressions: [{ rule: 'host-format', file: 'apiDefinition.swagger.json', pointer: '/host', reason: '' }] });
    const problems = lintProject(projectWith(text)).map(({ rule }) => rule);
    assert.ok(problems.includes('host-format') && problems.includes('config-valid'));
    assert.ok(!lintProject(projectWith(text?.replace('"reason": ""', '"reason": "A placeholder."'))).some(({ rule }) => rule === 'host-format'));
  });
  it('goes to the end of the list', () => {
    const text = suppressed('{ "suppressions": [{ "rule": "host-missing", "pointer": "", "reason": "r" }] }');
    assert.equal((JSON.parse(text ?? '') as { suppressions: readonly unknown[] }).suppressions.length, 2);
  });
  it('needs a configuration that can be read', () => {
    assert.equal(suppressed('{ "suppressions": {} }'), undefined);
    assert.equal(suppressed('{ "suppressions": ['), undefined);
    const alone = projectWith(undefined);
    const [problem] = lintProject(alone);
    assert.equal(problem === undefined ? undefined : suppressProblem(alone, problem), undefined);
  });
  it('makes a configuration where there is none', () => {
    const alone = projectWith(undefined);
    const problem = lintProject(alone).find(({ rule }) => rule === 'host-format');
    const made = problem === undefined ? undefined : suppressInNewFile(alone, problem);
    assert.ok(made);
    assert.ok(made.file.uri.endsWith('/connector.config.json'));
    assert.ok(!lintProject(projectWith(made.file.text.replace('"reason": ""', '"reason": "A placeholder."'))).some(({ rule }) => rule === 'host-format'));
    const [first] = lintProject(projectWith('{}'));
    assert.equal(first === undefined ? undefined : suppressInNewFile(projectWith('{}'), first), undefined);
  });
});
