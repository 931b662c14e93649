import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { noticesOf } from './third-party-notices.mjs';

describe('the notices of what is bundled', () => {
  /** @type {string} */
  let root;
  beforeEach(async () => (root = await mkdtemp(path.join(os.tmpdir(), 'notices-'))));
  afterEach(() => rm(root, { recursive: true, force: true }));

  /** @type {(folder: string, manifest: object, files?: Record<string, string>) => Promise<string>} */
  const pack = async (folder, manifest, files = {}) => {
    await mkdir(path.join(root, folder), { recursive: true });
    for (const [name, text] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files })) await writeFile(path.join(root, folder, name), text);
    return `${folder}/lib/index.js`;
  };

  it('have each package once, in the order of names, with all its texts, and nothing of ours', async () => {
    const files = [
      await pack('node_modules/zebra', { name: 'zebra', version: '1.0.0', license: 'MIT' }, { 'LICENSE.md': 'Zebra text\r\n', 'NOTICE': 'Zebra notice' }),
      await pack('node_modules/@scope/ant', { name: '@scope/ant', version: '2.0.0', license: 'Apache-2.0' }, { license: 'Ant text' }),
      await pack('node_modules/zebra/node_modules/@scope/ant', { name: '@scope/ant', version: '2.0.0', license: 'Apache-2.0' }, { license: 'Ant text' }),
    ];
    const [, ...sections] = (await noticesOf([...files, 'node_modules/zebra/other.js', 'core/src/index.ts'], root)).split(/\n=+\n\n/);
    assert.deepEqual(sections, ['@scope/ant 2.0.0 (Apache-2.0)\n\nAnt text\n', 'zebra 1.0.0 (MIT)\n\nZebra text\n\nZebra notice\n']);
  });

  it('have the text of a licence that a package only names', async () => {
    const file = await pack('node_modules/plain', { name: 'plain', version: '1.0.0', license: 'ISC', author: { name: 'A. Writer' } });
    assert.match(await noticesOf([file], root), /plain 1\.0\.0 \(ISC\)\n\nCopyright \(c\) A\. Writer\n\nPermission to use/);
  });

  /** @type {readonly (readonly [string, object, RegExp])[]} */
  const refused = [
    ['names no licence', { name: 'bare', version: '1.0.0' }, /bare is bundled, and names no licence/],
    ['has no text', { name: 'bare', version: '1.0.0', license: 'Apache-2.0', author: 'A. Writer' }, /no file with the text/],
    ['has no holder', { name: 'bare', version: '1.0.0', license: 'ISC' }, /no file with the text/],
  ];
  for (const [title, manifest, message] of refused) {
    it(`are refused where a package ${title}`, async () => {
      const file = await pack('node_modules/bare', manifest);
      await assert.rejects(noticesOf([file], root), message);
    });
  }
});
