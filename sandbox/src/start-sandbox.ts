import { getRequestListener } from '@hono/node-server';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobAddresses } from './blobs/blob-addresses.js';
import { SharedAccessSignatures } from './blobs/shared-access.js';
import { UploadStore } from './blobs/upload-store.js';
import { ConnectorWriter } from './connectors/connector-writer.js';
import { UploadReader } from './connectors/upload-reader.js';
import { createCoreValidator } from './connectors/validate-with-core.js';
import type { FaultPlan } from './faults/fault.js';
import { FaultInjector } from './faults/fault-injector.js';
import type { SandboxAddresses } from './http/addresses.js';
import { createApp, type AppParts } from './http/app.js';
import { RequestLog } from './http/request-log.js';
import { DeviceCodes } from './identity/device-codes.js';
import { Sessions } from './identity/sessions.js';
import { TokenIssuer } from './identity/tokens.js';
import { SANDBOX_USERS, TENANT_ID } from './identity/users.js';
import { forgetSeeding, seedSandbox } from './seed/seed-sandbox.js';
import { removeAbandonedTemporaries } from './storage/atomic-file.js';
import { lockDataFolder, type DataLock } from './storage/data-lock.js';
import { KeyedQueue } from './storage/keyed-queue.js';
import { SandboxStore } from './storage/sandbox-store.js';
import { loadSigningKey } from './storage/signing-key.js';

export interface SandboxOptions {
  /** The folder for everything that lasts; made where it is missing. One sandbox at a time uses it. */
  readonly dataDir: string;
  /** 0, the default: a free one. */
  readonly port?: number;
  /** Put the sample environments and connectors in (once in the life of the folder). Default: false, which leaves a new folder empty. */
  readonly seed?: boolean;
  /** Failures to inject; more can be added through the control endpoints. */
  readonly faults?: FaultPlan;
  /** Gets one line per request and per event, without secrets. */
  readonly log?: (line: string) => void;
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

const HOST = '127.0.0.1';
const DEFAULT_TOKEN_LIFETIME_SECONDS = 3599;
const RESET_KEY = 'reset';

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
  const storage = await openStorage(options);
  const server = createServer();
  const addresses = addressesOf(await listen(server, options.port ?? 0));
  const lifetime = new AbortController();
  const queue = new KeyedQueue();
  try {
    // Nothing may be awaited between listening and this: a request that came first would never be answered.
    const app = createApp(assemble({ options, storage, addresses, queue, lock, lifetime: lifetime.signal }));
    const listener = getRequestListener(app.fetch, { hostname: HOST });
    server.on('request', (request, response) => void listener(request, response));
    await lock.announce(addresses.control);
  } catch (error) {
    server.close();
    throw error;
  }
  let closing: Promise<void> | undefined;
  return { addresses, close: () => (closing ??= stop(server, lifetime, queue, lock)) };
}

async function openStorage(options: SandboxOptions): Promise<Storage> {
  const { dataDir } = options;
  const now = options.now ?? Date.now;
  await removeAbandonedTemporaries(dataDir);
  const store = await SandboxStore.open(dataDir);
  const uploads = await UploadStore.open(dataDir, store.content, now);
  if (options.seed === true) await seedSandbox(dataDir, store);
  await store.content.collect(new Set([...store.contentInUse(), ...(await uploads.contentInUse())]));
  return { store, uploads, key: await loadSigningKey(dataDir), sessions: await Sessions.load(dataDir) };
}

interface Storage {
  readonly store: SandboxStore;
  readonly uploads: UploadStore;
  readonly key: Awaited<ReturnType<typeof loadSigningKey>>;
  readonly sessions: Sessions;
}

interface Assembly {
  readonly options: SandboxOptions;
  readonly storage: Storage;
  readonly addresses: SandboxAddresses;
  readonly queue: KeyedQueue;
  readonly lock: DataLock;
  readonly lifetime: AbortSignal;
}

function assemble(assembly: Assembly): AppParts {
  const { options, storage, addresses, queue, lock, lifetime } = assembly;
  const { store, uploads, key, sessions } = storage;
  const now = options.now ?? Date.now;
  const report = options.log ?? ignore;
  const signatures = new SharedAccessSignatures(key, now);
  const reportDefect = (place: string, error: unknown): void => {
    report(`Defect in ${place}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  };
  const validate = createCoreValidator((ruleId, error) => {
    reportDefect(`rule ${ruleId}`, error);
  });
  const reader = new UploadReader(addresses.blob, uploads, signatures);
  const parts: Omit<AppParts, 'reset'> = {
    store,
    uploads,
    key,
    sessions,
    signatures,
    now,
    queue,
    addresses,
    validate,
    instance: lock.instance,
    blobAddresses: new BlobAddresses(addresses.blob, signatures, now),
    writer: new ConnectorWriter({ store, uploads: reader, validate, key, now }),
    deviceCodes: new DeviceCodes(now),
    tokens: new TokenIssuer({ key, now, sessions, lifetimeSeconds: options.tokenLifetimeSeconds ?? DEFAULT_TOKEN_LIFETIME_SECONDS }),
    faults: new FaultInjector(options.faults ?? [], lifetime),
    log: new RequestLog(now, report),
    reportDefect: (error) => {
      reportDefect('a route', error);
    },
  };
  return { ...parts, reset: () => queue.run(RESET_KEY, () => reset(options, parts)) };
}

async function reset(options: SandboxOptions, parts: Omit<AppParts, 'reset'>): Promise<void> {
  parts.faults.clear();
  parts.deviceCodes.clear();
  await forgetSeeding(options.dataDir);
  await parts.store.clear();
  await parts.uploads.clear();
  if (options.seed === true) await seedSandbox(options.dataDir, parts.store);
  parts.log.clear();
}

function addressesOf(port: number): SandboxAddresses {
  const origin = `http://${HOST}:${port}`;
  return {
    authority: origin,
    bap: origin,
    powerApps: origin,
    flow: origin,
    blob: origin,
    control: `${origin}/sandbox`,
    deviceLogin: `${origin}/devicelogin`,
    tenantId: TENANT_ID,
    resource: 'https://service.powerapps.com/',
    scope: 'https://service.powerapps.com//.default',
    testUsers: SANDBOX_USERS.map((user) => ({
      userPrincipalName: user.userPrincipalName,
      displayName: user.displayName,
      objectId: user.id,
      description: user.description,
    })),
    pid: process.pid,
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      // A server that listens on a port, not on a pipe, has an AddressInfo.
      resolve((server.address() as AddressInfo).port);
    });
  });
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
