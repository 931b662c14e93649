import { randomUUID } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { processExists } from '@connector-workbench/core';
import { textMember, parseJson, isJsonObject } from '../http/json.js';

/** Whoever holds a lock reads and writes a small file. After so long its process id says nothing: it hangs, or the id is somebody else's by now. */
const HELD_AT_MOST_MS = 10_000;
/** How long the few bytes of a lock may take to be written. */
const WRITING_MS = 2000;
const POLL_MS = 15;

interface Holder {
  readonly pid: number;
  /** A home folder can be shared by computers, and their process ids mean nothing to each other. */
  readonly host: string;
  readonly token: string;
}

/**
 * Does the work while no other process does the same for this file: it reads, changes and writes it, in well below a second. Beside the file is a lock meanwhile; one that was
 * left by a process that ended is taken over. The file's folder exists.
 */
export async function exclusively<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  const own: Holder = { pid: process.pid, host: hostname(), token: randomUUID() };
  while (!(await tryCreate(lock, JSON.stringify(own)))) {
    await takeOver(lock);
    await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    // After too long it was taken over, and is not ours to remove.
    if ((await holderOf(lock))?.token === own.token) await rm(lock, { force: true });
  }
}

/** False where the file is there already. */
async function tryCreate(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    // Windows refuses a name whose file is just being removed.
    if (process.platform === 'win32' && isCode(error, 'EPERM', 'EBUSY')) return false;
    throw error;
  }
}

/** Removes the lock of a holder that is gone. Several may come to do so: they take turns, and look again when it is theirs, so that nobody removes the lock of the next holder. */
async function takeOver(lock: string): Promise<void> {
  if (!(await isAbandoned(lock))) return;
  const turn = `${lock}.takeover`;
  if (!(await tryCreate(turn, ''))) {
    if (isForeign(await statusOf(turn)) || (await ageOf(turn)) > HELD_AT_MOST_MS) await remove(turn);
    return;
  }
  try {
    if (await isAbandoned(lock)) await remove(lock);
  } finally {
    await rm(turn, { force: true });
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  if (isForeign(await statusOf(lock))) return true;
  const age = await ageOf(lock);
  const holder = await holderOf(lock);
  if (age > HELD_AT_MOST_MS) return true;
  if (holder === undefined) return age > WRITING_MS;
  return holder.host === hostname() && !processExists(holder.pid, process.kill.bind(process));
}

/** Undefined for a lock that is gone, for one that is being written, and for what is none. */
async function holderOf(lock: string): Promise<Holder | undefined> {
  if ((await statusOf(lock))?.isFile() !== true) return undefined;
  const value = parseJson(await readFile(lock, 'utf8').catch(() => ''));
  const [host, token] = [textMember(value, 'host'), textMember(value, 'token')];
  if (!isJsonObject(value) || typeof value.pid !== 'number' || host === undefined || token === undefined) return undefined;
  return { pid: value.pid, host, token };
}

/** In milliseconds; 0 where the file is gone meanwhile. A time in the future is as far from now as one in the past: a clock was wrong, and waiting for it has no end. */
async function ageOf(path: string): Promise<number> {
  const status = await statusOf(path);
  return status === undefined ? 0 : Math.abs(Date.now() - status.mtimeMs);
}

/** Of what has the name itself: a link may lead nowhere, or to a pipe that nobody writes to. */
function statusOf(path: string): Promise<Stats | undefined> {
  return lstat(path).catch(() => undefined);
}

/** Whether it is nothing that we make: a link, a folder or a pipe came with a folder of somebody else's, and waiting for its holder would have no end. */
function isForeign(status: Stats | undefined): boolean {
  return status?.isFile() === false;
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
