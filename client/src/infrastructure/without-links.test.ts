import assert from 'node:assert/strict';
import { withoutLinks } from './without-links.js';

/** What VS Code takes for a link (linkedText.ts). */
const LINK = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

describe('withoutLinks', () => {
  for (const message of ['“[Update now](command:workbench.action.quit)” is downloaded.', '[[a](https://contoso.example)](file:///a)', '[a](command:x "title")']) {
    it(message, () => {
      assert.match(message, LINK);
      assert.doesNotMatch(withoutLinks(message), LINK);
      assert.equal(withoutLinks(message).replaceAll('\u200b', ''), message);
    });
  }

  it('leaves others as they are', () => { assert.equal(withoutLinks('a [b] (c) d] (e'), 'a [b] (c) d] (e'); });
});
