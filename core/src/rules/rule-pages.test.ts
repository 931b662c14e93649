import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import type { Problem } from '../lint/problem.js';
import { documentAt } from '../project/connector-project.js';
import { lintWith, markedText, projectAfter } from '../testing/lint-sample.js';
import { parseRulePage, type RulePage, type Sample } from '../testing/rule-page.js';
import { projectOfSample, uriOfSample } from '../testing/sample-project.js';
import { rules } from './registry.js';
import type { Rule } from './rule.js';

/**
 * The pages in docs/rules are the tests of the rules: every sample is linted with the page's rule alone, and has to come
 * out as it is printed, caret by caret, with exactly those messages; and every fix that a page shows has to have that result.
 */
const PAGES = new URL('../../../docs/rules/', import.meta.url);

/** What stands among the pages and is about many rules, or none. */
const LISTS: ReadonlySet<string> = new Set(['README.md', 'not-checked.md']);

describe('rule pages', () => {
  it('are one for each rule, and no others', () => {
    const pages = readdirSync(PAGES).filter((file) => !LISTS.has(file)).sort();
    assert.deepEqual(pages, rules.map(({ meta }) => `${meta.id}.md`).sort());
  });

  for (const rule of rules) {
    describe(rule.meta.id, () => {
      const page = parseRulePage(readFileSync(new URL(`${rule.meta.id}.md`, PAGES), 'utf8'));
      it('has the rule as its title, a sample that fails and one that passes', () => {
        assert.equal(page.title, `# ${rule.meta.id}`);
        assert.ok(samplesUnder(page, 'Incorrect').length > 0, 'no sample under "Incorrect"');
        assert.ok(samplesUnder(page, 'Correct').length > 0, 'no sample under "Correct"');
      });
      it('shows every message', () => {
        const shown = new Set(page.samples.flatMap((sample) => lintWith(rule, projectOfSample(sample.files)).map(({ messageId }) => messageId)));
        const unseen = Object.keys(rule.meta.messages).filter((id) => !shown.has(id));
        // The texts about syntax are tested where they are made; the page shows the most common ones.
        assert.deepEqual(rule.meta.id === 'syntax-error' ? [] : unseen, []);
      });
      for (const sample of page.samples) testSample(rule, page, sample);
    });
  }
});

function testSample(rule: Rule, page: RulePage, sample: Sample): void {
  const expectsProblems = samplesUnder(page, 'Incorrect').includes(sample);
  it(`reports what line ${sample.line} says`, () => {
    const project = projectOfSample(sample.files);
    const problems = lintWith(rule, project);
    assert.equal(problems.length > 0, expectsProblems, expectsProblems ? 'no problem was found' : 'a problem was found');
    for (const file of sample.files) {
      const uri = uriOfSample(file);
      const { text } = file.kind === 'icon' ? file : (documentAt(project, uri) ?? assert.fail(`there is no ${uri}`));
      assert.equal(markedText(rule, project, { uri, text }, problems), file.marked);
    }
  });
  it(`has fixes that work for line ${sample.line}`, () => {
    const project = projectOfSample(sample.files);
    for (const problem of lintWith(rule, project)) {
      const fixes = problem.fixes();
      assert.equal(problem.fixable !== 'no', fixes.length > 0, 'fixable, but without a fix, or the other way round');
      assert.ok(problem.fixable !== 'safe' || fixes.some(({ kind }) => kind === 'safe'));
      for (const fix of fixes) {
        const after = lintWith(rule, projectAfter(project, fix));
        assert.ok(!after.some((other) => isSame(other, problem)), `"${fix.title}" leaves the problem`);
      }
    }
  });
  for (const shown of sample.fixes) {
    it(`fixes line ${sample.line} by: ${shown.title}`, () => {
      const project = projectOfSample(sample.files);
      const fix = lintWith(rule, project).flatMap((problem) => problem.fixes()).find(({ title }) => title === shown.title);
      assert.ok(fix, 'no problem has that fix');
      assert.equal(projectAfter(project, fix).documents.find(({ kind }) => kind === shown.kind)?.text, shown.text);
    });
  }
}

function isSame(a: Problem, b: Problem): boolean {
  return a.pointer === b.pointer && a.messageId === b.messageId && JSON.stringify(a.data) === JSON.stringify(b.data);
}

function samplesUnder(page: RulePage, section: 'Incorrect' | 'Correct'): readonly Sample[] {
  return page.samples.filter((sample) => sample.section === section);
}
