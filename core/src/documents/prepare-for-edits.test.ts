import assert from 'node:assert/strict';
import { createDocument } from './create-document.js';
import { prepareForEdits } from './prepare-for-edits.js';

describe('prepareForEdits', () => {
  for (const [what, text] of [['an indented text', '{\n  "a": {\n    "b": 1\n  }\n}'], ['a text on one line', '{"a":{"b":1}}'], ['a broken text', '{\n  "a": {\n}'], ['nothing', '']] as const) {
    it(`leaves ${what} as it is, and the next version, too`, () => {
      const input = { uri: 'file:///a.json', kind: 'definition', syntax: 'json' } as const;
      const document = createDocument({ ...input, text, version: 1 });
      prepareForEdits(document);
      const edited = text.replace('"b"', '{ "b"');
      const next = createDocument({ ...input, text: edited, version: 2 }, undefined, document);
      const fresh = createDocument({ ...input, text: edited });
      assert.deepEqual([next.value, next.syntaxErrors], [fresh.value, fresh.syntaxErrors]);
    });
  }
});
