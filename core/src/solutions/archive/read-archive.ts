import { SolutionError } from '../solution-error.js';
import type { ArchiveEntry } from './archive-entry.js';
import { ARCHIVE_LIMITS, type ArchiveLimits } from './archive-limits.js';
import { broken, type DirectoryRecord, readDirectory, zip64 } from './central-directory.js';
import { checkDistinct, readEntryName } from './entry-names.js';
import { uint16At, uint32At } from './little-endian.js';
import { unpackEntry } from './unpack-entry.js';
import { DEFLATED, LOCAL_HEADER, LOCAL_HEADER_SIZE, STORED, UTF8_FLAG } from './zip-format.js';

interface Located {
  readonly name: string;
  readonly record: DirectoryRecord;
  readonly dataStart: number;
}

const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;
/** Bit 3: the sizes stand behind the data. */
const SIZES_FOLLOW = 0x0008;
const FILE_TYPE = 0xf000;
const REGULAR_FILE = 0x8000;
const FOLDER = 0x4000;

/**
 * The files of a zip archive from anywhere, in the order of its table of contents. Everything that the archive says about itself is
 * checked before the first byte is unpacked, and its sizes again while unpacking.
 * Throws a SolutionError for an archive that is damaged, hostile, or larger than the limits.
 */
export function readArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): readonly ArchiveEntry[] {
  if (bytes.length > limits.archiveBytes) throw tooLarge(`The archive has ${mebibytes(bytes.length)} MB, and at most ${mebibytes(limits.archiveBytes)} MB are read`);
  const { records, start } = readDirectory(bytes, limits.entries);
  const named = records.map((record) => ({ record, name: readEntryName(record) }));
  checkDistinct(named.map(({ name }) => name).filter((name) => !isFolder(name)));
  checkSizes(named, limits);
  const located = named.map(({ record, name }) => locate(bytes, start, record, name));
  checkApart(located);
  return located.filter(({ name }) => !isFolder(name)).map(({ name, record, dataStart }) => ({ name, bytes: unpackEntry(bytes.subarray(dataStart, dataStart + record.packedSize), record, name) }));
}

function isFolder(name = ''): boolean {
  return name.endsWith('/');
}

function checkSizes(named: readonly { readonly name: string; readonly record: DirectoryRecord }[], limits: ArchiveLimits): void {
  let total = 0;
  for (const { name, record } of named) {
    checkKind(name, record);
    const { size, packedSize } = record;
    total += size;
    if (size > limits.entryBytes) throw tooLarge(`${JSON.stringify(name)} unpacks to ${mebibytes(size)} MB, and at most ${mebibytes(limits.entryBytes)} MB are unpacked`);
    if (size > limits.ratioFromBytes && size > packedSize * limits.ratio) throw tooLarge(`${JSON.stringify(name)} unpacks to more than ${limits.ratio} times its size, as archives do that are made to fill a disk`);
  }
  if (total > limits.totalBytes) throw tooLarge(`It unpacks to ${mebibytes(total)} MB, and at most ${mebibytes(limits.totalBytes)} MB are unpacked`);
}

function checkKind(name: string, { flags, method, unixMode, size, packedSize, hasZip64Field }: DirectoryRecord): void {
  if ((flags & ENCRYPTED_FLAGS) !== 0) throw new SolutionError('archive-encrypted', `${JSON.stringify(name)} is encrypted. Unpack the archive with its password, and pack it without one.`);
  if (hasZip64Field || size === 0xffffffff || packedSize === 0xffffffff) throw zip64();
  if (method !== STORED && method !== DEFLATED) throw new SolutionError('archive-method', `${JSON.stringify(name)} is packed with method ${method}, and solutions know only “stored” and “deflated”. Pack the files again.`);
  if (method === STORED && size !== packedSize) throw broken(`${JSON.stringify(name)} is not packed, and has two sizes`);
  const type = unixMode & FILE_TYPE;
  if (type !== 0 && type !== (isFolder(name) ? FOLDER : REGULAR_FILE)) throw new SolutionError('archive-link', `${JSON.stringify(name)} is a link or a device instead of a file. Nothing was unpacked. Pack the files themselves.`);
  if (isFolder(name) && size > 0) throw broken(`${JSON.stringify(name)} is a folder, and has a content`);
}

/** The header before a file's data has to agree with the table of contents: where it does not, two tools would see two archives. */
function locate(bytes: Uint8Array, directoryStart: number, record: DirectoryRecord, name: string): Located {
  const at = record.headerOffset;
  const nameEnd = at + LOCAL_HEADER_SIZE + uint16At(bytes, at + 26);
  const dataStart = nameEnd + uint16At(bytes, at + 28);
  if (uint32At(bytes, at) !== LOCAL_HEADER || dataStart + record.packedSize > directoryStart) throw broken(`${JSON.stringify(name)} is not where the table of contents says`);
  const localName = bytes.subarray(at + LOCAL_HEADER_SIZE, nameEnd);
  const isSame = localName.length === record.nameBytes.length && localName.every((byte, index) => byte === record.nameBytes[index]);
  if (!isSame || uint16At(bytes, at + 8) !== record.method || (uint16At(bytes, at + 6) & ENCRYPTED_FLAGS) !== 0 || hasOtherCodePage(record, uint16At(bytes, at + 6))) throw broken(`${JSON.stringify(name)} has another header than the table of contents says`);
  checkLocalSizes(bytes, at, record, name);
  return { name, record, dataStart };
}

/** The same bytes would be two names, of which a tool sees one or the other. */
function hasOtherCodePage({ flags, nameBytes }: DirectoryRecord, localFlags: number): boolean {
  return ((flags ^ localFlags) & UTF8_FLAG) !== 0 && nameBytes.some((byte) => byte > 0x7f);
}

/** An archive that was written in one go has its sizes behind the data, and zeros here. */
function checkLocalSizes(bytes: Uint8Array, at: number, { packedSize, size, crc }: DirectoryRecord, name: string): void {
  const isStreamed = (uint16At(bytes, at + 6) & SIZES_FOLLOW) !== 0;
  const [localCrc, localPacked, localSize] = [uint32At(bytes, at + 14), uint32At(bytes, at + 18), uint32At(bytes, at + 22)];
  if (localPacked === 0xffffffff || localSize === 0xffffffff) throw zip64();
  const isSame = localCrc === crc && localPacked === packedSize && localSize === size;
  if (!isSame && !(isStreamed && localCrc === 0 && localPacked === 0 && localSize === 0)) throw broken(`${JSON.stringify(name)} has other sizes in its header than in the table of contents`);
}

/** Files that share their bytes unpack to much more than any ratio shows. */
function checkApart(located: readonly Located[]): void {
  const ordered = located.toSorted((a, b) => a.record.headerOffset - b.record.headerOffset);
  let end = 0;
  for (const { record, dataStart, name } of ordered) {
    if (record.headerOffset < end) throw broken(`${JSON.stringify(name)} overlaps with another file`);
    end = dataStart + record.packedSize;
  }
}

function tooLarge(fault: string): SolutionError {
  return new SolutionError('archive-too-large', `${fault}. Nothing was unpacked; check where the archive comes from.`);
}

function mebibytes(bytes: number): string {
  return (bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '');
}
