import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readArchive, writeArchive } from '@connector-workbench/core/solutions';
import { type SampleEntry, sampleArchive } from '@connector-workbench/core/testing/sample-archive';
import { exampleSolution, runConnector, withFolder } from '../testing/index.js';

/** What a real export holds, so that everything but the one fault is right. */
const GOOD = readArchive(exampleSolution('Contoso Things'));

/** The export with more files, or with others in the place of those that have the same name. */
function withEntries(...entries: readonly SampleEntry[]): Uint8Array {
  const replaced = new Set(entries.map(({ name }) => name));
  return sampleArchive([...GOOD.filter(({ name }) => !replaced.has(name)).map(({ name, bytes }) => ({ name, content: bytes })), ...entries]);
}

/** The export with one of its files under another name. */
function renamed(from: string, to: string): Uint8Array {
  return sampleArchive(GOOD.map(({ name, bytes }) => ({ name: name === from ? to : name, content: bytes })));
}

/** The export with a changed text. */
function rewritten(file: string, change: (text: string) => string): Uint8Array {
  return sampleArchive(GOOD.map(({ name, bytes }) => ({ name, content: name === file ? change(Buffer.from(bytes).toString()) : bytes })));
}

const whole = writeArchive(GOOD);
const EVIL = 'Anything.';
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>';
const GROWING = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefgh'.split('').map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at] ?? ''};`.repeat(10)}">`).join('')}]>`;

const HOSTILE: readonly (readonly [what: string, archive: Uint8Array, message: RegExp])[] = [
  ['no byte', new Uint8Array(), /It is empty \(0 bytes\)\. Export or download the solution again\./],
  ['another file', Buffer.from('MZ, or whatever'), /It is no zip archive\./],
  ['an archive that was cut off', whole.subarray(0, whole.length - 40), /The end of the archive is missing: it was cut off/],
  ['a parent folder', withEntries({ name: '../outside.txt', content: EVIL }), /a name that leaves its folder, or names none: "\.\.\/outside\.txt"\. Nothing was unpacked\./],
  ['a parent folder further in', withEntries({ name: 'Connector/../../../outside.txt', content: EVIL }), /"Connector\/\.\.\/\.\.\/\.\.\/outside\.txt"/],
  ['a parent folder with backslashes', withEntries({ name: '..\\outside.txt', content: EVIL }), /a name with a backslash, which leads somewhere else on Windows/],
  ['backslashes, as old tools write them', renamed(GOOD.find(({ name }) => name.includes('/'))?.name ?? '', 'Connector\\things.json'), /a name with a backslash/],
  ['an absolute path', withEntries({ name: '/tmp/outside.txt', content: EVIL }), /a name that begins at the root of the disk/],
  ['a path of another computer', withEntries({ name: '//server/share/outside.txt', content: EVIL }), /a name that begins at the root of the disk/],
  ['a drive', withEntries({ name: 'C:/outside.txt', content: EVIL }), /a name that begins with a drive/],
  ['a device', withEntries({ name: 'Connector/nul.json', content: EVIL }), /a name that means a device on Windows/],
  ['a slip in a name of an old code page', withEntries({ name: Uint8Array.from([0x84, ...Buffer.from('/../../outside.txt')]), content: EVIL }), /a name that leaves its folder/],
  ['a symbolic link', withEntries({ name: 'Connector/link', content: '/etc', unixMode: 0o120777 }), /"Connector\/link" is a link or a device instead of a file/],
  ['a link, and a file through it', withEntries({ name: 'link', content: '..', unixMode: 0o120777 }, { name: 'link/outside.txt', content: EVIL }), /It holds "link" as a file, and as a folder/],
  ['a bomb', withEntries({ name: 'Workflows/zeros.json', content: new Uint8Array(8_000_000) }), /unpacks to more than 200 times its size, as archives do that are made to fill a disk/],
  ['a bomb that says that it is small', withEntries({ name: 'Workflows/zeros.json', content: new Uint8Array(8_000_000), size: 100 }), /"Workflows\/zeros\.json" /],
  ['files that overlap', withEntries({ name: 'a', content: EVIL }, { name: 'b', content: EVIL, localName: 'solution.xml', offset: 0 }), /The archive is damaged: /],
  ['the same name twice', sampleArchive([...GOOD, ...GOOD.slice(0, 1)].map(({ name, bytes }) => ({ name, content: bytes }))), /twice\. Nothing was unpacked, since tools would disagree/],
  ['names that differ in case', withEntries({ name: 'Solution.xml', content: EVIL }), /which are the same file on Windows/],
  ['a wrong checksum', withEntries({ name: 'Workflows/flow.json', content: '{}', crc: 7 }), /The archive is damaged: /],
  ['an encrypted file', withEntries({ name: 'Workflows/flow.json', content: '{}', flags: 1 }), /is encrypted\. Unpack the archive with its password, and pack it without one\./],
  ['zip64', withEntries({ name: 'Workflows/flow.json', content: '{}', extra: [1, 0, 8, 0, 2, 0, 0, 0, 0, 0, 0, 0] }), /It uses the zip64 format/],
  ['another method of packing', withEntries({ name: 'Workflows/flow.json', content: '{}', method: 12 }), /is packed with method 12/],
  ['no solution', sampleArchive([{ name: 'readme.txt', content: 'Hello.' }]), /It holds no solution\.xml, so it is no solution/],
  ['a solution in a folder', sampleArchive(GOOD.map(({ name, bytes }) => ({ name: `Contoso/${name}`, content: bytes }))), /There is one in "Contoso": the files have to stand at the top/],
  ['the list of types in other capitals', renamed('[Content_Types].xml', '[content_types].xml'), /It holds "\[content_types\]\.xml" instead of "\[Content_Types\]\.xml"; Dataverse takes only the latter/],
  ['the customizations in other capitals', renamed('customizations.xml', 'Customizations.xml'), /It holds "Customizations\.xml" instead of "customizations\.xml"/],
  ['the manifest in other capitals', renamed('solution.xml', 'Solution.xml'), /It holds "Solution\.xml" instead of "solution\.xml"/],
  ['an entity of another file', rewritten('customizations.xml', (text) => DOCTYPE + text.replace(/^\uFEFF|<\?xml[^>]*>/g, '')), /customizations\.xml has a DOCTYPE, which can make a reader open other files/],
  ['entities that grow', rewritten('solution.xml', (text) => GROWING + text.replace(/^\uFEFF|<\?xml[^>]*>/g, '')), /solution\.xml has a DOCTYPE/],
  ['a DOCTYPE in the list of types', rewritten('[Content_Types].xml', (text) => DOCTYPE + text.replace(/^\uFEFF|<\?xml[^>]*>/g, '')), /\[Content_Types\]\.xml has a DOCTYPE/],
  ['a manifest of no byte', withEntries({ name: 'solution.xml' }), /solution\.xml is not well-formed XML/],
  ['customizations that end early', rewritten('customizations.xml', (text) => text.slice(0, -30)), /customizations\.xml is not well-formed XML: line \d+, column \d+/],
  ['endless depth', rewritten('customizations.xml', (text) => text.replace('</ImportExportXml>', '<a>'.repeat(5000))), /customizations\.xml is nested deeper than/],
];

/** Everything below a folder, with its content. */
async function everythingIn(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return (await Promise.all(found.map(async (entry) => {
    const name = path.join(entry.parentPath, entry.name);
    return `${path.relative(folder, name)} ${entry.isFile() ? (await readFile(name)).toString('base64') : 'folder'}`;
  }))).sort();
}

describe('a hostile archive', () => {
  for (const [what, archive, message] of HOSTILE) {
    it(`is refused whole: ${what}`, () => withFolder({ 'in/a.zip': archive, 'in/kept.txt': 'kept', 'kept.txt': 'kept' }, async (folder) => {
      const cwd = path.join(folder, 'in');
      const before = await everythingIn(folder);
      for (const argv of [['unpack', 'a.zip', '--out', 'out'], ['unpack', 'a.zip'], ['import', 'a.zip', '-e', 'Development'], ['list', 'a.zip'], ['settings', 'a.zip', '--out', 's.json']]) {
        const { code, stdout, stderr } = await runConnector(['solution', ...argv], { cwd });
        assert.deepEqual([code, stdout], [2, ''], argv.join(' '));
        assert.match(stderr, message, argv.join(' '));
        assert.match(stderr, /^connector: a\.zip: .*\.\n$/s, argv.join(' '));
      }
      assert.deepEqual(await everythingIn(folder), before);
    }));
  }

  it('leaves an unpacked solution as it is, even where it may be overwritten', () => withFolder({ 'good.zip': whole, 'a.zip': withEntries({ name: '../outside.txt', content: EVIL }) }, async (cwd) => {
    assert.equal((await runConnector(['solution', 'unpack', 'good.zip', '--out', 'out'], { cwd })).code, 0);
    const before = await everythingIn(cwd);
    assert.equal((await runConnector(['solution', 'unpack', 'a.zip', '--out', 'out', '--overwrite'], { cwd })).code, 2);
    assert.deepEqual(await everythingIn(cwd), before);
  }));

  it('cannot name a connector so that its folder is elsewhere', () => withFolder({ 'in/a.zip': rewritten('customizations.xml', (text) => text.replace(/<displayname>[^<]*/, '<displayname>../../outside')) }, async (folder) => {
    const { code } = await runConnector(['solution', 'unpack', 'a.zip', '--out', 'out'], { cwd: path.join(folder, 'in') });
    assert.equal(code, 0);
    assert.deepEqual(await readdir(folder), ['in']);
    assert.deepEqual((await readdir(path.join(folder, 'in'))).sort(), ['a.zip', 'out']);
    assert.deepEqual(await readdir(path.join(folder, 'in', 'out', 'connectors')), ['outside']);
  }));

  it('cannot make a connector of a file that is not in it', () => withFolder({ 'in/a.zip': rewritten('customizations.xml', (text) => text.replace(/<openapidefinition>[^<]*/, '<openapidefinition>/../secret.json')), 'secret.json': '{}' }, async (folder) => {
    const { code, stderr } = await runConnector(['solution', 'unpack', 'a.zip', '--out', 'out'], { cwd: path.join(folder, 'in') });
    assert.equal(code, 0);
    assert.match(stderr, /The file of its definition is not in the archive \(customizations\.xml says "\/\.\.\/secret\.json"\)/);
    assert.deepEqual((await everythingIn(path.join(folder, 'in', 'out'))).filter((name) => name.startsWith('connectors')), []);
  }));
});
