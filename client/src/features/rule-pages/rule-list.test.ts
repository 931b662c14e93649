import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { REPOSITORY, readRepositoryFile } from '../../testing/repository.js';
import { rulesOf } from './rule-list.js';

describe('rulesOf', () => {
  it('are all rules that have a page, each with what has to hold; the page of what is not checked is about none', () => {
    const rules = rulesOf(readRepositoryFile('docs/rules/README.md'));
    const pages = readdirSync(`${REPOSITORY}docs/rules`).filter((name) => name !== 'README.md' && name !== 'not-checked.md').map((name) => name.slice(0, -'.md'.length));
    assert.deepEqual(rules.map(({ id }) => id).sort(), pages.sort());
    assert.deepEqual(rules.filter(({ title }) => !/^\S.*\S$/.test(title) || /[`\\]/.test(title)), []);
    assert.equal(rules.find(({ id }) => id === 'action-summary-verb-first')?.title, 'Summaries of actions say what is done');
  });
});
