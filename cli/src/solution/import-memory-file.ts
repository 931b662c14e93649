import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type ImportMemory, isJsonObject, type PendingImport } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '../files/file-system.js';
import type { CommandIo } from '../io/command-io.js';

const MAX_BYTES = 64 * 1024;

/**
 * Remembers an import in a file, by default `{archive}.import.json`, until its end is known. A file that is broken counts as none. Writing throws a
 * UsageError where the disk refuses it: nothing is sent, then.
 */
export function importMemoryOf(archive: string, state: string | undefined, { cwd, files }: CommandIo): ImportMemory {
  const file = path.resolve(cwd, state ?? `${archive}.import.json`);
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
      else await writeFile(file, JSON.stringify({ version: 1, ...pending }, undefined, 2), files);
    },
  };
}

async function writeFile(file: string, text: string, files: CommandIo['files']): Promise<void> {
  try {
    await files.write(file, new TextEncoder().encode(`${text}\n`));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(`${file}, where the import is remembered, cannot be written: ${error.reason}. Nothing was imported. Name another file with --state.`, { cause: error });
  }
}

function readPending(text: string): PendingImport | undefined {
  const value = parse(text);
  if (!isJsonObject(value)) return undefined;
  const { environmentId, importJobId, content, mode } = value;
  if (typeof environmentId !== 'string' || typeof importJobId !== 'string' || typeof content !== 'string' || !/^[0-9a-f-]{36}$/i.test(importJobId)) return undefined;
  return mode === 'update' || mode === 'upgrade' || mode === 'holding' ? { environmentId, importJobId, content, mode } : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
