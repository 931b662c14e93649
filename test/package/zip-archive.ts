import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** The files of a zip archive: name → content. */
export type ZipArchive = ReadonlyMap<string, Buffer>;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const DEFLATED = 8;

/** Reads a zip archive without comments or encryption, as vsce writes it (PKWARE's APPNOTE 6.3, §4.3.12 and §4.3.16). */
export async function readZip(file: string): Promise<ZipArchive> {
  const bytes = await readFile(file);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END_SIGNATURE) throw new Error(`${file} does not end like a zip archive.`);
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== ENTRY_SIGNATURE) throw new Error(`${file} has a damaged directory.`);
    const [nameLength, extraLength, commentLength] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    files.set(bytes.toString('utf8', at + 46, at + 46 + nameLength), contentOf(bytes, at));
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

/** The content lies behind a header of its own, whose name and extra field have lengths of their own. */
function contentOf(bytes: Buffer, entry: number): Buffer {
  const [method, size, header] = [bytes.readUInt16LE(entry + 10), bytes.readUInt32LE(entry + 20), bytes.readUInt32LE(entry + 42)];
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + size);
  return method === DEFLATED ? inflateRawSync(content) : content;
}
