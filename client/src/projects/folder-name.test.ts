import assert from 'node:assert/strict';
import { folderNameFor } from './folder-name.js';

describe('folderNameFor', () => {
  const cases: readonly (readonly [title: string, name: string])[] = [
    ['Contoso Contacts', 'contoso-contacts'],
    ['Contoso Contacts (v2)', 'contoso-contacts-v2'],
    ['Ärzte & Bäder', 'arzte-bader'],
    ['連絡先', '連絡先'],
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\temp', 'c-temp'],
    ['CON', 'con-connector'],
    ['...', 'shared-fallback'],
    ['', 'shared-fallback'],
    ['a'.repeat(80), 'a'.repeat(60)],
  ];
  for (const [title, name] of cases) {
    it(`names ${JSON.stringify(title.slice(0, 20))} ${name.slice(0, 20)}`, () => { assert.equal(folderNameFor(title, 'shared_fallback'), name); });
  }
});
