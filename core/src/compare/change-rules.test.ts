import assert from 'node:assert/strict';
import { CHANGE_RULES, changeRule, type ChangeRuleId } from './change-rules.js';

const ids = Object.keys(CHANGE_RULES) as readonly ChangeRuleId[];

describe('the kinds of changes', () => {
  it('are called breaking where they are', () => {
    for (const id of ids) assert.equal(id.startsWith('breaking-'), changeRule(id).classification === 'breaking', id);
  });

  it('say what happened and what it means in whole sentences', () => {
    for (const id of ids) {
      const { messages, consequence, title } = changeRule(id);
      for (const text of [...Object.values(messages), consequence]) assert.match(text, /^["A-Z].*\.$|: \{values\}\.$/, `${id}: ${text}`);
      assert.doesNotMatch(title, /\.$/, id);
    }
  });
});
