import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import { assembleApp } from './assemble-app.js';
import type { FaultPlan } from './faults/fault.js';
import type { SandboxAddresses } from './http/addresses.js';
import { createApp } from './http/app.js';
import { HOST, listen } from './http/listen.js';
import { addressesOf } from './sandbox-addresses.js';
import { openStorage } from './sandbox-storage.js';
import { lockDataFolder, type DataLock } from './storage/data-lock.js';
import { KeyedQueue } from './storage/keyed-queue.js';

export interface SandboxOptions {
  /** The folder for everything that lasts; made where it is missing. One sandbox at a time uses it. */
  readonly dataDir: string;
  /** 0, the default: a free one. */
  readonly port?: number;
  /** Put the sample environments and connectors in (once in the life of the folder). Default: false, which leaves a new folder empty. */
  readonly seed?: boolean;
  /** Failures to inject; more can be added through the control endpoints. */
  readonly faults?: FaultPlan;
  /** Gets one line per request, without secrets. */
  readonly log?: (line: string) => void;
  /** Gets what the sandbox did not foresee, with its stack; default: `log`. */
  readonly logDefect?: (text: string) => void;
  /** Milliseconds since 1970; default: the clock. */
  readonly now?: () => number;
  /** How long access tokens are good; default 3599. */
  readonly tokenLifetimeSeconds?: number;
}

export interface RunningSandbox {
  readonly addresses: SandboxAddresses;
  /** Stops listening, ends open requests, and gives the data folder back once everything is on disk. May be called twice. */
  close(): Promise<void>;
}

const DEFAULT_TOKEN_LIFETIME_SECONDS = 3599;

/** Starts a sandbox on loopback. Throws DataFolderInUseError, DamagedDataError, or the system's error where the port is taken. */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const lock = await lockDataFolder(options.dataDir);
  try {
    return await startLocked(options, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startLocked(options: SandboxOptions, lock: DataLock): Promise<RunningSandbox> {
  const settings = { dataDir: options.dataDir, seed: options.seed ?? false, now: options.now ?? Date.now };
  const storage = await openStorage(settings);
  const server = createServer();
  const lifetime = new AbortController();
  const queue = new KeyedQueue();
  const addresses = addressesOf(await listen(server, options.port ?? 0));
  // Nothing may be awaited between listening and serving: a request that came first would never be answered.
  const app = createApp(
    assembleApp({
      ...settings,
      storage,
      addresses,
      queue,
      instance: lock.instance,
      lifetime: lifetime.signal,
      faults: options.faults ?? [],
      log: options.log ?? ignore,
      logDefect: options.logDefect ?? options.log ?? ignore,
      tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? DEFAULT_TOKEN_LIFETIME_SECONDS,
    }),
  );
  const listener = getRequestListener(app.fetch, { hostname: HOST });
  server.on('request', (request, response) => void listener(request, response));
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop(server, lifetime, queue, lock));
  await announce(lock, addresses, close);
  return { addresses, close };
}

async function announce(lock: DataLock, addresses: SandboxAddresses, close: () => Promise<void>): Promise<void> {
  try {
    await lock.announce(addresses.control);
  } catch (error) {
    await close();
    throw error;
  }
}

async function stop(server: Server, lifetime: AbortController, queue: KeyedQueue, lock: DataLock): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  lifetime.abort();
  await queue.idle();
  server.closeAllConnections();
  await closed;
  await queue.idle();
  await lock.release();
}

function ignore(): void {
  // Nobody asked for a log.
}
