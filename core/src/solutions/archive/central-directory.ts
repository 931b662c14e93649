import { SolutionError } from '../solution-error.js';
import { crc32 } from '../../crc32.js';
import { uint16At, uint32At } from './little-endian.js';
import { CENTRAL_HEADER, CENTRAL_HEADER_SIZE, END_RECORD, END_RECORD_SIZE, LOCAL_HEADER, ZIP64_LOCATOR, ZIP64_LOCATOR_SIZE } from './zip-format.js';

/** What the table of contents at the end of an archive says of one file. */
export interface DirectoryRecord {
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  /** The upper half of Unix's mode, where the archive was made on Unix; else 0. */
  readonly unixMode: number;
  readonly hasZip64Field: boolean;
  /** The name in UTF-8, where a tool has written it beside one in the code page of its computer (Info-ZIP's Unicode Path, APPNOTE 4.6.9). */
  readonly unicodeName: Uint8Array | undefined;
}

export interface Directory {
  readonly records: readonly DirectoryRecord[];
  /** Where the table begins: the files stand before it. */
  readonly start: number;
}

const MADE_ON_UNIX = [3, 19];
const ZIP64_FIELD = 0x0001;
const UNICODE_PATH_FIELD = 0x7075;
/** Its version, and the checksum of the name that it stands for. */
const UNICODE_PATH_HEAD = 5;

/** Reads the table of contents. Throws a SolutionError where the bytes are no whole archive of one part. */
export function readDirectory(bytes: Uint8Array, maxEntries: number): Directory {
  const end = findEndRecord(bytes);
  const count = uint16At(bytes, end + 10);
  const size = uint32At(bytes, end + 12);
  const start = uint32At(bytes, end + 16);
  if (uint32At(bytes, end - ZIP64_LOCATOR_SIZE) === ZIP64_LOCATOR || count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw zip64();
  if (uint16At(bytes, end + 4) !== 0 || uint16At(bytes, end + 6) !== 0 || uint16At(bytes, end + 8) !== count) {
    throw new SolutionError('archive-broken', 'It is one part of an archive that was split. Join the parts first.');
  }
  if (count > maxEntries) throw new SolutionError('archive-too-large', `It holds ${count} files, and at most ${maxEntries} are read. A solution has far fewer; check where the archive comes from.`);
  if (start + size !== end) throw broken('its table of contents is not where it says');
  return { records: readRecords(bytes, start, end, count), start };
}

function findEndRecord(bytes: Uint8Array): number {
  if (bytes.length === 0) throw new SolutionError('archive-empty', 'It is empty (0 bytes). Export or download the solution again.');
  const last = bytes.length - END_RECORD_SIZE;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (uint32At(bytes, at) === END_RECORD && at + END_RECORD_SIZE + uint16At(bytes, at + 20) === bytes.length) return at;
  }
  if (uint32At(bytes, 0) === LOCAL_HEADER) throw new SolutionError('archive-truncated', 'The end of the archive is missing: it was cut off, or still being written. Export or download the solution again.');
  throw new SolutionError('archive-not-zip', 'It is no zip archive. Name the .zip that a solution was exported to.');
}

function readRecords(bytes: Uint8Array, start: number, end: number, count: number): readonly DirectoryRecord[] {
  const records: DirectoryRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    const nameStart = at + CENTRAL_HEADER_SIZE;
    const nameEnd = nameStart + uint16At(bytes, at + 28);
    const extraEnd = nameEnd + uint16At(bytes, at + 30);
    const next = extraEnd + uint16At(bytes, at + 32);
    if (uint32At(bytes, at) !== CENTRAL_HEADER || next > end) throw broken('its table of contents is damaged');
    records.push({
      nameBytes: bytes.subarray(nameStart, nameEnd),
      flags: uint16At(bytes, at + 8),
      method: uint16At(bytes, at + 10),
      crc: uint32At(bytes, at + 16),
      packedSize: uint32At(bytes, at + 20),
      size: uint32At(bytes, at + 24),
      headerOffset: uint32At(bytes, at + 42),
      unixMode: MADE_ON_UNIX.includes(bytes[at + 5] ?? 0) ? uint16At(bytes, at + 40) : 0,
      hasZip64Field: fieldOf(bytes.subarray(nameEnd, extraEnd), ZIP64_FIELD) !== undefined,
      unicodeName: unicodeNameOf(bytes.subarray(nameStart, nameEnd), bytes.subarray(nameEnd, extraEnd)),
    });
    at = next;
  }
  if (at !== end) throw broken('its table of contents lists more than it counts');
  return records;
}

function fieldOf(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + uint16At(extra, at + 2)) {
    if (uint16At(extra, at) === id) return extra.subarray(at + 4, at + 4 + uint16At(extra, at + 2));
  }
  return undefined;
}

/** A tool that renames a file and knows nothing of the field leaves an old one: the checksum tells. */
function unicodeNameOf(name: Uint8Array, extra: Uint8Array): Uint8Array | undefined {
  const field = fieldOf(extra, UNICODE_PATH_FIELD);
  const isValid = field !== undefined && field.length > UNICODE_PATH_HEAD && field[0] === 1 && uint32At(field, 1) === crc32(name);
  return isValid ? field.subarray(UNICODE_PATH_HEAD) : undefined;
}

export function zip64(): SolutionError {
  return new SolutionError('archive-zip64', 'It uses the zip64 format, which is for archives of more than 4 GB and which solutions never need. Export or download the solution again.');
}

/** `fault` completes the sentence "The archive is damaged: …". */
export function broken(fault: string): SolutionError {
  return new SolutionError('archive-broken', `The archive is damaged: ${fault}. Export or download the solution again.`);
}
