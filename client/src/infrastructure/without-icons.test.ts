import assert from 'node:assert/strict';
import { withoutIcons } from './without-icons.js';

describe('withoutIcons', () => {
  const texts: readonly (readonly [string, string])[] = [
    ['Zap $(zap) and $(sync~spin)', 'Zap $\u200b(zap) and $\u200b(sync~spin)'],
    ['Costs $5 (net)', 'Costs $5 (net)'],
    ['$$((x))', '$$\u200b((x))'],
  ];
  for (const [text, shown] of texts) {
    it(`shows ${text} as it is written`, () => {
      assert.equal(withoutIcons(text), shown);
      assert.equal(shown.replaceAll('\u200b', ''), text);
    });
  }
});
