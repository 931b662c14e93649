import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type ImportMemory, pendingImportOf } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
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
        return pendingImportOf(new TextDecoder().decode(await files.read(file, MAX_BYTES)));
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
