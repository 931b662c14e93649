import assert from 'node:assert/strict';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { ROOT } from '../workbench/paths.js';
import { manifestPaths, messageKeys, parseObject } from './manifest.js';
import { linksOf } from './markdown-links.js';
import { readZip, type ZipArchive } from './zip-archive.js';

/** All that may ship. Each has to occur. */
const EXPECTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/readme.md',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/dist/THIRD-PARTY-NOTICES.txt',
  'extension/dist/extension.cjs',
  'extension/dist/sandbox.cjs',
  'extension/dist/second-opinion-thread.cjs',
  'extension/dist/server.cjs',
  ...['breaking-changes', 'configuration', 'deploying', 'environments', 'from-paconn', 'logic-apps', 'pipelines', 'sandbox', 'sign-in', 'snippets', 'solutions', 'writing'].map((page) => `extension/docs/${page}.md`),
  'extension/docs/rules/README.md',
  /^extension\/docs\/rules\/[a-z0-9-]+\.md$/,
  /^extension\/l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^extension\/media\/[a-z-]+\.(png|svg)$/,
  /^extension\/snippets\/[a-z-]+\.json$/,
  /^extension\/syntaxes\/[a-z-]+\.(tmLanguage|schema)\.json$/,
  /^extension\/walkthrough\/[A-Za-z-]+\.(md|png|svg)$/,
] as const;

const LIMIT = 2_000_000;

describe('the packaged extension', () => {
  const file = process.env.CONNECTOR_TEST_VSIX ?? path.join(ROOT, 'connector-workbench.vsix');
  let archive: ZipArchive;
  const text = (name: string): string => {
    const content = archive.get(name);
    assert.ok(content, `${name} is not in the package`);
    return content.toString('utf8');
  };

  before(async () => {
    archive = await readZip(file);
  });

  it('holds the expected files and no other', () => {
    const names = [...archive.keys()];
    const fits = (name: string) => (expected: string | RegExp): boolean => (typeof expected === 'string' ? name === expected : expected.test(name));
    assert.deepEqual(names.filter((name) => !EXPECTED.some(fits(name))), [], 'unexpected files');
    assert.deepEqual(EXPECTED.filter((expected) => !names.some((name) => fits(name)(expected))), [], 'missing files');
  });

  it('holds the page of every rule', async () => {
    const pages = (await readdir(path.join(ROOT, 'docs/rules'))).filter((name) => name.endsWith('.md'));
    assert.ok(pages.length > 0);
    assert.deepEqual(pages.filter((name) => !archive.has(`extension/docs/rules/${name}`)), []);
  });

  it('holds the licence of each package that is bundled', () => {
    const [, ...sections] = text('extension/dist/THIRD-PARTY-NOTICES.txt').split(`\n${'='.repeat(80)}\n\n`);
    const names = sections.map((section) => /^(@?[\w./-]+) \d+\.\d+\.\S+ \(.+\)\n\n/.exec(section)?.[1]);
    assert.deepEqual(sections.filter((section, index) => names[index] === undefined || section.length < 500), []);
    assert.deepEqual(['vscode-languageclient', 'vscode-languageserver', 'yaml', 'hono', 'node-forge', '@azure/identity'].map((name) => names.includes(name)), [true, true, true, true, true, false]);
  });

  it('is smaller than 2 MB', async () => {
    assert.ok((await stat(file)).size < LIMIT);
  });

  it('points at no source map, and names no folder of the machine that built it', () => {
    for (const [name, content] of archive) {
      assert.ok(!content.includes('sourceMappingURL='), `${name} points at a source map`);
      assert.ok(!content.includes(ROOT), `${name} names ${ROOT}`);
    }
  });

  it('has every file that its manifest names', () => {
    const paths = manifestPaths(parseObject(text('extension/package.json')));
    assert.ok(paths.length > 5);
    assert.deepEqual(paths.filter((name) => !archive.has(`extension/${name}`)), []);
  });

  it('has a text for every key in its manifest', () => {
    const texts = parseObject(text('extension/package.nls.json'));
    const keys = messageKeys(text('extension/package.json'));
    assert.ok(keys.length > 20);
    assert.deepEqual(keys.filter((key) => typeof texts[key] !== 'string'), []);
  });

  it('tells users nothing about how it is built', () => {
    const manifest = parseObject(text('extension/package.json'));
    assert.deepEqual(['scripts', 'devDependencies', 'workspaces', 'private'].filter((key) => key in manifest), []);
  });

  it('has no broken link on any page', () => {
    const pages = [...archive.keys()].filter((name) => name.endsWith('.md'));
    assert.ok(pages.length > 20);
    const broken = pages.flatMap((page) => linksOf(text(page)).filter(({ target }) => !isOutside(target) && !archive.has(path.posix.join(path.posix.dirname(page), target))).map(({ target }) => `${page}: ${target}`));
    assert.deepEqual(broken, []);
  });

  it('holds the pictures of its README', () => {
    const pictures = linksOf(text('extension/readme.md')).filter(({ isPicture }) => isPicture);
    assert.ok(pictures.length > 0, 'the README has no picture');
    assert.deepEqual(pictures.filter(({ target }) => !archive.has(`extension/${target}`)), []);
  });
});

/** Not a file of the package: an address, or a heading of the same page. */
function isOutside(target: string): boolean {
  return /^([a-z]+:|#)/i.test(target);
}
