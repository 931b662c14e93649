import assert from 'node:assert/strict';
import { sampleArchive, type SampleEntry } from '../../testing/sample-archive.js';
import { SolutionError, type SolutionErrorCode } from '../solution-error.js';
import { utf8BytesOf } from '../utf8.js';
import { crc32 } from '../../crc32.js';
import { ARCHIVE_LIMITS } from './archive-limits.js';
import { readArchive } from './read-archive.js';
import { writeArchive } from './write-archive.js';

const A: SampleEntry = { name: 'a.txt', content: 'a' };
const whole = sampleArchive([A]);

function refusalOf(bytes: Uint8Array, limits = ARCHIVE_LIMITS): SolutionErrorCode | undefined {
  try {
    readArchive(bytes, limits);
    return undefined;
  } catch (error) {
    if (!(error instanceof SolutionError)) throw error;
    assert.match(error.message, /\. .*\.$/s, 'says what to do');
    return error.code;
  }
}

describe('readArchive', () => {
  it('gives files in the order of the table of contents, stored or deflated', () => {
    const bytes = sampleArchive([{ name: 'b/é.txt', content: 'é', flags: 0x800 }, { name: 'c/' }, { ...A, method: 0 }, { name: 'empty' }], 'a comment');
    assert.deepEqual(readArchive(bytes).map(({ name, bytes: content }) => [name, Buffer.from(content).toString()]), [['b/é.txt', 'é'], ['a.txt', 'a'], ['empty', '']]);
  });

  const names: readonly (readonly [what: string, entry: SampleEntry, name: string])[] = [
    ['UTF-8 that nobody announces, as zip on a Mac writes it', { name: 'Größe/é.txt' }, 'Größe/é.txt'],
    ['the code page of Windows in Western languages', { name: Uint8Array.of(0x47, 0x72, 0x94, 0xe1, 0x65, 0x2f, 0x82, 0x2e, 0x74, 0x78, 0x74) }, 'Größe/é.txt'],
    ['a Unicode name beside one in a code page', { name: Uint8Array.of(0x8e, 0x2e, 0x74), extra: unicodePath(Uint8Array.of(0x8e, 0x2e, 0x74), '未見.t') }, '未見.t'],
    ['a Unicode name of another file', { name: 'b.txt', extra: unicodePath('a.txt', 'ä.txt') }, 'b.txt'],
  ];
  for (const [what, entry, name] of names) it(`reads names in ${what}`, () => { assert.deepEqual(readArchive(sampleArchive([entry])).map((each) => each.name), [name]); });

  it('reads archives that were written in one go, with the sizes behind the data', () => {
    assert.equal(refusalOf(sampleArchive([{ ...A, flags: 8, localSizes: [0, 0, 0] }, { name: 'b', content: 'b' }])), undefined);
  });

  const named = (name: string): Uint8Array => sampleArchive([{ name, content: 'x' }]);
  const refused: readonly (readonly [what: string, code: SolutionErrorCode, bytes: Uint8Array])[] = [
    ['0 bytes', 'archive-empty', new Uint8Array()],
    ['a text', 'archive-not-zip', utf8BytesOf('{ "swagger": "2.0" }')],
    ['an archive without its end', 'archive-truncated', whole.subarray(0, whole.length - 10)],
    ['an archive without its first half', 'archive-broken', whole.subarray(30)],
    ['one part of several', 'archive-broken', patched(whole, whole.length - 18, 1)],
    ['a table of contents that counts too few', 'archive-broken', patched(patched(sampleArchive([A, { name: 'b' }]), -12, 1), -14, 1)],
    ['zip64 numbers', 'archive-zip64', patched(patched(whole, -12, 0xff), -11, 0xff)],
    ['a zip64 field', 'archive-zip64', sampleArchive([{ ...A, extra: [1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0] }])],
    ['zip64 sizes before the data', 'archive-zip64', sampleArchive([{ ...A, localSizes: [0, 0xffffffff, 0xffffffff] }])],
    ['other sizes before the data', 'archive-broken', sampleArchive([{ ...A, localSizes: [0, 0, 0] }])],
    ['an encrypted file', 'archive-encrypted', sampleArchive([{ ...A, flags: 1 }])],
    ['a strongly encrypted file', 'archive-encrypted', sampleArchive([{ ...A, flags: 0x40 }])],
    ['another method', 'archive-method', sampleArchive([{ ...A, method: 12 }])],
    ['a parent folder', 'archive-name', named('../evil.txt')],
    ['a parent folder inside', 'archive-name', named('a/../../evil.txt')],
    ['an absolute path', 'archive-name', named('/etc/passwd')],
    ['a backslash', 'archive-name', named('..\\evil.txt')],
    ['a harmless backslash', 'archive-name', named('Connector\\a.json')],
    ['a drive', 'archive-name', named('C:/evil.txt')],
    ['a drive without a slash', 'archive-name', named('c:evil.txt')],
    ['another stream of a file', 'archive-name', named('a.txt:hidden')],
    ['a device', 'archive-name', named('Connector/AUX.json')],
    ['a dot at the end', 'archive-name', named('solution.xml.')],
    ['a space at the end of a folder', 'archive-name', named('a /b')],
    ['an empty part', 'archive-name', named('a//b')],
    ['a current folder', 'archive-name', named('./a')],
    ['an empty name', 'archive-name', named('')],
    ['a control character', 'archive-name', named('a\u0000.txt')],
    ['an endless name', 'archive-name', named('a'.repeat(300))],
    ['a name that is no UTF-8, and is said to be', 'archive-name', sampleArchive([{ name: Uint8Array.of(0x61, 0xff), flags: 0x800 }])],
    ['a backslash in an old code page', 'archive-name', sampleArchive([{ name: Uint8Array.of(0x84, 0x5c, 0x61) }])],
    ['a slip in a second name', 'archive-name', sampleArchive([{ ...A, extra: unicodePath('a.txt', '../a.txt') }])],
    ['a name in two code pages', 'archive-broken', sampleArchive([{ name: 'é', flags: 0x800, localFlags: 0 }])],
    ['names that are the same in two code pages', 'archive-duplicate', sampleArchive([{ name: 'é', flags: 0x800 }, { name: Uint8Array.of(0x82) }])],
    ['the same name twice', 'archive-duplicate', sampleArchive([A, A])],
    ['names that differ in case', 'archive-duplicate', sampleArchive([A, { name: 'A.TXT' }])],
    ['names that differ in the writing of an accent', 'archive-duplicate', sampleArchive([{ name: 'caf\u00e9' }, { name: 'cafe\u0301' }])],
    ['a file that is a folder, too', 'archive-duplicate', sampleArchive([A, { name: 'A.txt/b' }])],
    ['a symbolic link', 'archive-link', sampleArchive([{ ...A, unixMode: 0o120777 }])],
    ['a device file', 'archive-link', sampleArchive([{ ...A, unixMode: 0o020666 }])],
    ['a folder with a content', 'archive-broken', sampleArchive([{ name: 'a/', content: 'a' }])],
    ['a wrong checksum', 'archive-broken', sampleArchive([{ ...A, crc: 1 }])],
    ['a file longer than it says', 'archive-broken', sampleArchive([{ name: 'a', content: 'aaaaaaaaaa', size: 3 }])],
    ['a file shorter than it says', 'archive-broken', sampleArchive([{ ...A, size: 3 }])],
    ['a file that ends early', 'archive-broken', sampleArchive([{ name: 'a', content: 'abcdefgh', packedSize: 3 }])],
    ['a file without data', 'archive-broken', sampleArchive([{ ...A, packedSize: 0 }])],
    ['two names for a file', 'archive-broken', sampleArchive([{ ...A, localName: 'b.txt' }])],
    ['a file outside of the archive', 'archive-broken', sampleArchive([{ ...A, offset: 9999 }])],
    ['files that share their bytes', 'archive-broken', sampleArchive([{ name: 'a', content: 'a' }, { name: 'b', content: 'b', localName: 'a', offset: 0 }])],
    ['a bomb', 'archive-too-large', sampleArchive([{ name: 'a', content: new Uint8Array(3_000_000) }])],
  ];
  for (const [what, code, bytes] of refused) it(`refuses ${what}`, () => { assert.equal(refusalOf(bytes), code); });

  const limits = { ...ARCHIVE_LIMITS, entries: 2, entryBytes: 10, totalBytes: 15, archiveBytes: 500 };
  for (const [what, entries, code] of [
    ['as many files as allowed', [A, { name: 'b', content: '0123456789' }], undefined],
    ['too many files', [A, { name: 'b' }, { name: 'c' }], 'archive-too-large'],
    ['a file that is too large', [{ name: 'a', content: '01234567890' }], 'archive-too-large'],
    ['files that are too large together', [{ name: 'a', content: '0123456789' }, { name: 'b', content: '0123456789' }], 'archive-too-large'],
    ['an archive that is too large', [{ name: 'a'.repeat(250) }, { name: 'b'.repeat(250) }], 'archive-too-large'],
  ] as const) it(`has limits: ${what}`, () => { assert.equal(refusalOf(sampleArchive(entries), limits), code); });
});

describe('writeArchive', () => {
  const entries = [{ name: 'z.xml', bytes: utf8BytesOf('<z/>') }, { name: '__proto__', bytes: utf8BytesOf('p') }, { name: '1', bytes: new Uint8Array() }, { name: 'ä/b', bytes: utf8BytesOf('b'.repeat(1000)) }];

  it('writes what readArchive reads, in the same order', () => {
    assert.deepEqual(readArchive(writeArchive(entries)), entries);
  });

  it('writes the same bytes in every time zone', () => {
    const zone = process.env.TZ;
    try {
      const archives = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((each) => {
        process.env.TZ = each;
        return Buffer.from(writeArchive(entries)).toString('base64');
      });
      assert.equal(archives[0], archives[1]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  for (const name of ['../a', 'a\\b', 'con.json', '']) {
    it(`refuses the name ${JSON.stringify(name)}`, () => { assert.throws(() => writeArchive([{ name, bytes: new Uint8Array() }]), { code: 'archive-name' }); });
  }
});

/** The field of a tool that writes a name in a code page, and again in UTF-8. */
function unicodePath(stored: string | Uint8Array, name: string): readonly number[] {
  const checksum = crc32(typeof stored === 'string' ? utf8BytesOf(stored) : stored);
  const content = [1, ...[0, 8, 16, 24].map((shift) => (checksum >>> shift) & 0xff), ...utf8BytesOf(name)];
  return [0x75, 0x70, content.length, 0, ...content];
}

/** The same bytes with one replaced; `at` counts from the end where it is negative. */
function patched(bytes: Uint8Array, at: number, value: number): Uint8Array {
  return bytes.with(at < 0 ? bytes.length + at : at, value);
}
