import { deflateSync } from 'fflate';
import { SolutionError } from '../solution-error.js';
import { utf8BytesOf } from '../utf8.js';
import type { ArchiveEntry } from './archive-entry.js';
import { crc32 } from '../../crc32.js';
import { checkDistinct, faultOf } from './entry-names.js';
import { CENTRAL_HEADER, CENTRAL_HEADER_SIZE, DEFLATED, END_RECORD, END_RECORD_SIZE, LOCAL_HEADER, LOCAL_HEADER_SIZE, UTF8_FLAG } from './zip-format.js';

/** As in Dataverse's exports: made by version 4.5 on FAT, unpacked by 2.0. */
const MADE_BY = 45;
const NEEDED = 20;
/** 1 January 1980, the first day that the format knows: the same for everybody, so that the same files make the same bytes. */
const DATE = (1 << 5) | 1;

/**
 * A zip archive of files, in their order. The same files make the same bytes everywhere: no clock, no time zone and no disk has a part in it.
 * Throws a SolutionError for names that `readArchive` would refuse.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  for (const { name } of entries) {
    const fault = faultOf(name);
    if (fault !== undefined) throw new SolutionError('archive-name', `A solution cannot hold a file with a name ${fault}: ${JSON.stringify(name)}. Rename it.`);
  }
  checkDistinct(entries.map(({ name }) => name));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { header, record, data } = packEntry(entry, offset);
    parts.push(header, data);
    directory.push(record);
    offset += header.length + data.length;
  }
  return joined([...parts, ...directory, endRecord(entries.length, sizeOf(directory), offset)]);
}

interface PackedEntry {
  readonly header: Uint8Array;
  readonly record: Uint8Array;
  readonly data: Uint8Array;
}

function packEntry({ name, bytes }: ArchiveEntry, offset: number): PackedEntry {
  const nameBytes = utf8BytesOf(name);
  const flags = nameBytes.length === name.length ? 0 : UTF8_FLAG;
  const data = deflateSync(bytes, { level: 9 });
  const common = [u16(NEEDED), u16(flags), u16(DEFLATED), u16(0), u16(DATE), u32(crc32(bytes)), u32(data.length), u32(bytes.length), u16(nameBytes.length), u16(0)].flat();
  return {
    data,
    header: record(LOCAL_HEADER_SIZE, [...u32(LOCAL_HEADER), ...common], nameBytes),
    record: record(CENTRAL_HEADER_SIZE, [...u32(CENTRAL_HEADER), ...u16(MADE_BY), ...common, ...u16(0), ...u16(0), ...u16(0), ...u32(0), ...u32(offset)], nameBytes),
  };
}

function endRecord(count: number, size: number, start: number): Uint8Array {
  return record(END_RECORD_SIZE, [...u32(END_RECORD), ...u16(0), ...u16(0), ...u16(count), ...u16(count), ...u32(size), ...u32(start), ...u16(0)]);
}

function record(size: number, fields: readonly number[], name: Uint8Array = new Uint8Array()): Uint8Array {
  const bytes = new Uint8Array(size + name.length);
  bytes.set(fields);
  bytes.set(name, size);
  return bytes;
}

function u16(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function u32(value: number): readonly number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
