// Temporary files of processes that may be ended at any moment: they all go to one folder, and that goes when the processes have ended.
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
// Imported first, so that it has ended all processes before their folders go.
import './processes.mjs';

/** What a killed process has started may write for a moment. */
const patience = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };

/** @type {Set<string>} */
const folders = new Set();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, patience);
});

/**
 * Does the work with a folder for temporary files, and removes it afterwards, also where the work fails or this process is ended.
 * @template T
 * @param {(env: Record<string, string>) => Promise<T>} work `env` has a process, and all that it starts, put its temporary files there. It resolves when they have ended.
 */
export async function withTempFolder(work) {
  // A short name: sockets of VS Code lie far below it, and their paths have about a hundred characters at most.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cw-'));
  folders.add(folder);
  try {
    return await work({ TMPDIR: folder, TMP: folder, TEMP: folder });
  } finally {
    await rm(folder, patience);
    folders.delete(folder);
  }
}
