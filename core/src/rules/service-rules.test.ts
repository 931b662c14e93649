import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SERVICE_RULE_NAMES } from '../testing/service-rule-names.js';
import { rules } from './registry.js';

describe("the names of Microsoft's validator", () => {
  const checked = new Set(rules.flatMap(({ meta }) => Object.values(meta.serviceRules)).filter((name) => name !== undefined));
  const notChecked = new Set([...readFileSync(new URL('../../../docs/rules/not-checked.md', import.meta.url), 'utf8').matchAll(/`([A-Z]\w+)`/g)].map((match) => match[1] ?? ''));

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
