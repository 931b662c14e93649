import assert from 'node:assert/strict';
import { decodeText, MAX_FILE_BYTES } from './decode-text.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const bytes = (...parts: readonly (string | number)[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.of(part))));

describe('decoding a file', () => {
  for (const [name, text] of [['nothing', ''], ['ASCII', '{"a": 1}\r\n'], ['every plane', 'ä€😀'], ['a BOM, which stays', '\uFEFF{}'], ['a U+FFFD of its own', '{"a": "\uFFFD"}']] as const) {
    it(`reads UTF-8: ${name}`, () => {
      assert.deepEqual(decodeText(utf8(text)), { text, problems: [] });
    });
  }

  for (const [name, input, encoding, text] of [
    ['with a mark', utf16le('\uFEFF{"a": "ä"}'), 'UTF-16LE', '\uFEFF{"a": "ä"}'],
    ['with a mark, big-endian', utf16be('\uFEFF{"a": "ä"}'), 'UTF-16BE', '\uFEFF{"a": "ä"}'],
    ['without a mark', utf16le('{"a": "€"}'), 'UTF-16LE', '{"a": "€"}'],
    ['without a mark, big-endian', utf16be('swagger: "2.0"'), 'UTF-16BE', 'swagger: "2.0"'],
  ] as const) {
    it(`reads UTF-16 ${name}, and says so`, () => {
      const problem = { code: 'file-encoding', messageId: 'utf16', data: { encoding }, range: { start: 0, end: 0 } };
      assert.deepEqual(decodeText(input), { text, problems: [problem] });
    });
  }

  it('replaces bytes that are no UTF-8, and says on which line the first are', () => {
    const { text, problems } = decodeText(bytes('{\n"a": "\uFFFD",\r\n"b": "', 0xe9, 't', 0xe9, '"}'));
    assert.equal(text, '{\n"a": "\uFFFD",\r\n"b": "\uFFFDt\uFFFD"}');
    const at = text.lastIndexOf('\uFFFDt');
    assert.deepEqual(problems, [{ code: 'file-encoding', messageId: 'notUtf8', data: { line: 3 }, range: { start: at, end: at + 1 } }]);
  });

  it('finds a character that is cut off at the end of the file', () => {
    const { problems } = decodeText(bytes('a\n', 0xe2, 0x82));
    assert.deepEqual(problems.map(({ messageId, data }) => [messageId, data.line]), [['notUtf8', 2]]);
  });

  it('says where a NUL byte stands', () => {
    const { text, problems } = decodeText(utf8('{\n"a\0": 1}'));
    assert.equal(text, '{\n"a\0": 1}');
    assert.deepEqual(problems, [{ code: 'file-encoding', messageId: 'nulBytes', data: { line: 2 }, range: { start: 4, end: 5 } }]);
  });

  it('reads 10 MiB, and nothing of a larger file', () => {
    assert.equal(decodeText(new Uint8Array(MAX_FILE_BYTES).fill(32)).text.length, MAX_FILE_BYTES);
    const problem = { code: 'file-too-large', messageId: 'tooLarge', data: { size: '20.0', limit: 10 }, range: { start: 0, end: 0 } };
    assert.deepEqual(decodeText(new Uint8Array(MAX_FILE_BYTES * 2)), { text: '', problems: [problem] });
  });
});
