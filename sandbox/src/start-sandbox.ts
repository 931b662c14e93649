import { getRequestListener } from '@hono/node-server';
import { assembleApp } from './assemble-app.js';
import { CLOUD_SHAPES, type CloudShapeId } from './clouds/cloud-shape.js';
import type { FaultPlan } from './faults/fault.js';
import type { SandboxAddresses } from './http/addresses.js';
import { createApp } from './http/app.js';
import { FrontDoor } from './http/front-door.js';
import { HOST } from './http/listen.js';
import { addressesOf } from './sandbox-addresses.js';
import { openStorage } from './sandbox-storage.js';
import { lockDataFolder, type DataLock } from './storage/data-lock.js';
import { KeyedQueue } from './storage/keyed-queue.js';
import { TlsIdentity } from './tls/tls-identity.js';

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
  /** How many items of a list come at once; default: all of them, as was seen on the platform. */
  readonly pageSize?: number;
  /** Which cloud's tokens the services take; default: the public one's. */
  readonly cloud?: CloudShapeId;
}

export interface RunningSandbox {
  readonly addresses: SandboxAddresses;
  /**
   * Makes sure that `certificateAuthorityFile` is there, which otherwise the first client that speaks TLS does. It takes some tenths of a
   * second the first time, and throws the system's error where the data folder can't be written to.
   */
  prepareTls(): Promise<void>;
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
  const cloud = CLOUD_SHAPES[options.cloud ?? 'public'];
  const tls = new TlsIdentity(options.dataDir, settings.now);
  const door = new FrontDoor(() => tls.credentials());
  const lifetime = new AbortController();
  const queue = new KeyedQueue();
  const addresses = addressesOf(await door.listen(options.port ?? 0), { cloud, certificateAuthorityFile: tls.authorityFile });
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
      pageSize: options.pageSize ?? Infinity,
      cloud,
      tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? DEFAULT_TOKEN_LIFETIME_SECONDS,
    }),
  );
  const listener = getRequestListener(app.fetch, { hostname: HOST });
  door.serve((request, response) => void listener(request, response));
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= stop({ door, tls, lifetime, queue, lock }));
  await announce(lock, addresses, close);
  return { addresses, close, prepareTls: async () => { await tls.credentials(); } };
}

async function announce(lock: DataLock, addresses: SandboxAddresses, close: () => Promise<void>): Promise<void> {
  try {
    await lock.announce(addresses.control);
  } catch (error) {
    await close();
    throw error;
  }
}

interface Running {
  readonly door: FrontDoor;
  readonly tls: TlsIdentity;
  readonly lifetime: AbortController;
  readonly queue: KeyedQueue;
  readonly lock: DataLock;
}

async function stop({ door, tls, lifetime, queue, lock }: Running): Promise<void> {
  const closed = door.close();
  lifetime.abort();
  await queue.idle();
  door.drop();
  await closed;
  await queue.idle();
  await tls.idle();
  await lock.release();
}

function ignore(): void {
  // Nobody asked for a log.
}
