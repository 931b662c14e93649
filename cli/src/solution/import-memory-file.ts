import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type ImportMemory, isJsonObject, type PendingImport } from '@connector-workbench/platform';
import { FileError } from '../files/file-system.js';
import type { CommandIo } from '../io/command-io.js';

const MAX_BYTES = 64 * 1024;

/** Remembers an import beside its archive, as `{archive}.import.json`, until its end is known. A file that is broken counts as none. */
export function importMemoryBeside(archive: string, { cwd, files }: CommandIo): ImportMemory {
  const file = `${path.resolve(cwd, archive)}.import.json`;
  return {
    read: async () => {
      try {
        return readPending(new TextDecoder().decode(await files.read(file, MAX_BYTES)));
      } catch (error) {
        if (error instanceof FileError) return undefined;
        throw error;
      }
    },
    write: async (pending) => {
      if (pending === undefined) await rm(file, { force: true });
      else await files.write(file, new TextEncoder().encode(`${JSON.stringify({ version: 1, ...pending }, undefined, 2)}\n`));
    },
  };
}

function readPending(text: string): PendingImport | undefined {
  const value = parse(text);
  if (!isJsonObject(value)) return undefined;
  const { environmentId, importJobId, archive, mode } = value;
  if (typeof environmentId !== 'string' || typeof importJobId !== 'string' || typeof archive !== 'string' || !/^[0-9a-f-]{36}$/i.test(importJobId)) return undefined;
  return mode === 'update' || mode === 'upgrade' || mode === 'holding' ? { environmentId, importJobId, archive, mode } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
