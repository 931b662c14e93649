import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PROFILES } from '../lint/profiles.js';
import { LOSS_RULES } from './loss-rules.js';
import { rules } from './registry.js';
import { ruleById } from './rule-by-id.js';

const SOURCE = new URL('../../src/rules/registry.ts', import.meta.url);

describe('the registry', () => {
  it('names each rule after its file', () => {
    const files = [...readFileSync(SOURCE, 'utf8').matchAll(/from '\.\/\w+\/(.+)\.js'/g)].map((match) => match[1]);
    assert.deepEqual(rules.map(({ meta }) => meta.id), files);
  });
  it('has no id twice, and finds rules by theirs', () => {
    assert.equal(new Set(rules.map(({ meta }) => meta.id)).size, rules.length);
    for (const rule of rules) assert.equal(ruleById(rule.meta.id), rule);
    assert.equal(ruleById('constructor'), undefined);
  });
  it('knows which rules say what gets lost on the way to Logic Apps', () => {
    assert.deepEqual(LOSS_RULES, rules.filter(({ meta }) => meta.loss !== undefined));
  });
  for (const { meta } of rules) {
    it(`${meta.id} has sound data`, () => {
      assert.match(meta.id, /^[a-z0-9]+(-[a-z0-9]+)*$/);
      assert.ok(meta.profiles.length > 0 && meta.profiles.every((profile) => PROFILES.includes(profile)));
      assert.ok(meta.reads.length > 0);
      assert.match(meta.title, /^\S.*[^.]$/, 'a title is one line without a full stop');
      for (const text of Object.values(meta.messages)) assert.match(text, /[.?)]$/, `"${text}" is no sentence`);
      for (const id of Object.keys(meta.serviceRules)) assert.ok(Object.hasOwn(meta.messages, id), `there is no message ${id}`);
    });
  }
});
