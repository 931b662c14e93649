import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SERVICE_RULE_NAMES } from '../testing/service-rule-names.js';
import { SERVICE_MESSAGES } from '../testing/service-messages.js';
import { rules } from './registry.js';

const DOCS = new URL('../../../docs/', import.meta.url);

/** A page as people read and search it. */
function pageText(page: string): string {
  return readFileSync(new URL(`${page}.md`, DOCS), 'utf8').replaceAll('`', '');
}

describe("the messages of Microsoft's validators", () => {
  for (const [page, message] of SERVICE_MESSAGES) {
    it(`are quoted: ${message}`, () => {
      assert.ok(pageText(page).includes(message), `docs/${page}.md does not have it`);
    });
  }
});

describe("the names of Microsoft's validator", () => {
  const checked = new Set(rules.flatMap(({ meta }) => Object.values(meta.serviceRules)).filter((name) => name !== undefined));
  const notChecked = new Set([...readFileSync(new URL('../../../docs/rules/not-checked.md', import.meta.url), 'utf8').matchAll(/\(`([A-Z]\w+)`\)/g)].map((match) => match[1] ?? ''));

  it('each stand at a rule, or among what is not checked', () => {
    assert.deepEqual(SERVICE_RULE_NAMES.filter((name) => !checked.has(name) && !notChecked.has(name)), []);
  });
  it('are all that rules name', () => {
    assert.deepEqual([...checked].filter((name) => !SERVICE_RULE_NAMES.includes(name)), []);
  });
  it('stand in one of the two', () => {
    assert.deepEqual([...notChecked].filter((name) => checked.has(name)), []);
  });
});
