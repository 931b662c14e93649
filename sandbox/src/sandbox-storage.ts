import { CustomApiStore } from './arm/custom-api-store.js';
import { UploadStore } from './blobs/upload-store.js';
import { Sessions } from './identity/sessions.js';
import { seedSandbox } from './seed/seed-sandbox.js';
import { removeAbandonedTemporaries } from './storage/atomic-file.js';
import { SandboxStore } from './storage/sandbox-store.js';
import { loadSigningKey, type SigningKey } from './storage/signing-key.js';

/** Everything a sandbox keeps on disk. */
export interface SandboxStorage {
  readonly store: SandboxStore;
  readonly uploads: UploadStore;
  readonly customApis: CustomApiStore;
  readonly key: SigningKey;
  readonly sessions: Sessions;
}

export interface StorageOptions {
  readonly dataDir: string;
  readonly seed: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Reads a data folder whose lock is held, after cleaning up what a crash left. Throws DamagedDataError. */
export async function openStorage({ dataDir, seed, now }: StorageOptions): Promise<SandboxStorage> {
  await removeAbandonedTemporaries(dataDir);
  const store = await SandboxStore.open(dataDir);
  const uploads = await UploadStore.open(dataDir, store.content, now);
  if (seed) await seedSandbox(dataDir, store);
  await store.content.collect(new Set([...store.contentInUse(), ...(await uploads.contentInUse())]));
  return { store, uploads, customApis: await CustomApiStore.open(dataDir), key: await loadSigningKey(dataDir), sessions: await Sessions.load(dataDir) };
}
