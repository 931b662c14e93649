import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processExists } from '@connector-workbench/core';
import { errorCode, readIfPresent, writeFileAtomically } from './atomic-file.js';

const LOCK_FILE = 'sandbox.lock';
/** How long a holder may take from its lock to its listening server, before its process id alone no longer counts. */
const STARTUP_GRACE_MS = 30_000;
/** How long the few bytes of a lock may take to be written. */
const WRITING_GRACE_MS = 2_000;
const PROBE_TIMEOUT_MS = 2_000;
const TURN_POLL_MS = 20;

/** Who holds a data folder. `control`, the address of its control endpoints, is known once the server listens. */
interface LockHolder {
  readonly pid: number;
  readonly instance: string;
  readonly control?: string;
}

/** Thrown by `lockDataFolder` where another sandbox is using the folder. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError';
  readonly dataDir: string;
  readonly pid: number;
  readonly control: string | undefined;

  constructor(dataDir: string, holder: LockHolder) {
    const where = holder.control === undefined ? '' : ` at ${holder.control}`;
    super(`The data folder ${dataDir} is in use by another sandbox (process ${holder.pid}${where}). Stop that one, or choose another folder.`);
    this.dataDir = dataDir;
    this.pid = holder.pid;
    this.control = holder.control;
  }
}

export interface DataLock {
  readonly instance: string;
  /** Writes where this sandbox listens, so that another one can tell a live holder from a reused process id. */
  announce(control: string): Promise<void>;
  release(): Promise<void>;
}

/** Takes a data folder for this process. A lock left by a process that died is taken over. */
export async function lockDataFolder(dataDir: string): Promise<DataLock> {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, LOCK_FILE);
  const holder: LockHolder = { pid: process.pid, instance: randomUUID() };
  while (!(await tryCreateFile(path, JSON.stringify(holder)))) await evictDeadHolder(dataDir, path);
  return {
    instance: holder.instance,
    announce: (control) => writeFileAtomically(path, JSON.stringify({ ...holder, control })),
    release: () => rm(path, { force: true }),
  };
}

/** False where the file is there already. */
async function tryCreateFile(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a dead holder's lock, or throws where the holder lives. Several may come to do so: they take turns, and look again when it is theirs. */
async function evictDeadHolder(dataDir: string, path: string): Promise<void> {
  const turn = `${path}.takeover`;
  if (!(await tryCreateFile(turn, ''))) {
    if ((await ageOf(turn)) >= STARTUP_GRACE_MS) await rm(turn, { force: true });
    await delay(TURN_POLL_MS);
    return;
  }
  try {
    const text = await readIfPresent(path);
    if (text === undefined) return;
    const holder = parseHolder(text);
    if (await isAlive(path, holder)) throw new DataFolderInUseError(dataDir, holder ?? { pid: 0, instance: '' });
    await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function isAlive(path: string, holder: LockHolder | undefined): Promise<boolean> {
  const age = await ageOf(path);
  // An unreadable lock is one that is being written at this moment, or a relic.
  if (holder === undefined) return age < WRITING_GRACE_MS;
  if (!processExists(holder.pid, process.kill.bind(process))) return false;
  if (holder.control === undefined) return age < STARTUP_GRACE_MS;
  return answersAs(holder.control, holder.instance);
}

/** In milliseconds; 0 where the file is gone meanwhile. A time in the future is as far from now as one in the past: a clock was wrong. */
async function ageOf(path: string): Promise<number> {
  const status = await stat(path).catch(() => undefined);
  return status === undefined ? 0 : Math.abs(Date.now() - status.mtimeMs);
}

async function answersAs(control: string, instance: string): Promise<boolean> {
  try {
    const answer = await fetch(`${control}/instance`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    return answer.ok && (await answer.text()) === instance;
  } catch (error) {
    // A busy sandbox is slow to answer; where nobody listens, the connection is refused at once.
    return error instanceof Error && error.name === 'TimeoutError';
  }
}

function parseHolder(text: string): LockHolder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('instance' in value)) return undefined;
  if (typeof value.pid !== 'number' || typeof value.instance !== 'string') return undefined;
  const control = 'control' in value && typeof value.control === 'string' && isOfSandbox(value.control) ? { control: value.control } : {};
  return { pid: value.pid, instance: value.instance, ...control };
}

/** A data folder may come from elsewhere: nobody but this computer is asked because of what is in it. */
function isOfSandbox(control: string): boolean {
  return URL.canParse(control) && new URL(control).protocol === 'http:' && ['127.0.0.1', '[::1]'].includes(new URL(control).hostname);
}
