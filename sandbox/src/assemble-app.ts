import { ArmOperations } from './arm/arm-operations.js';
import { CustomApiBlobs } from './arm/custom-api-blobs.js';
import { BlobAddresses } from './blobs/blob-addresses.js';
import { SharedAccessSignatures } from './blobs/shared-access.js';
import type { CloudShape } from './clouds/cloud-shape.js';
import { ConnectorWriter } from './connectors/connector-writer.js';
import { UploadReader } from './connectors/upload-reader.js';
import { createCoreValidator } from './connectors/validate-with-core.js';
import { Operations } from './dataverse/operations.js';
import type { FaultPlan } from './faults/fault.js';
import { FaultInjector } from './faults/fault-injector.js';
import type { SandboxAddresses } from './http/addresses.js';
import type { AppParts } from './http/app.js';
import { RequestLog } from './http/request-log.js';
import { DeviceCodes } from './identity/device-codes.js';
import { TokenIssuer } from './identity/tokens.js';
import { forgetSeeding, seedSandbox } from './seed/seed-sandbox.js';
import type { SandboxStorage, StorageOptions } from './sandbox-storage.js';
import type { KeyedQueue } from './storage/keyed-queue.js';

/** What the parts of the app are made from. */
export interface Assembly extends StorageOptions {
  readonly storage: SandboxStorage;
  readonly addresses: SandboxAddresses;
  readonly queue: KeyedQueue;
  /** The id of this run. */
  readonly instance: string;
  /** Ends all waiting. */
  readonly lifetime: AbortSignal;
  readonly faults: FaultPlan;
  readonly log: (line: string) => void;
  readonly logDefect: (text: string) => void;
  readonly tokenLifetimeSeconds: number;
  /** Infinity: lists come whole. */
  readonly pageSize: number;
  readonly cloud: CloudShape;
}

/** Wires the parts of the app together. */
export function assembleApp(assembly: Assembly): AppParts {
  const { storage, addresses, queue, now, logDefect } = assembly;
  const { store, uploads, key, sessions } = storage;
  const signatures = new SharedAccessSignatures(key, now);
  const validate = createCoreValidator((ruleId, error) => {
    reportDefect(logDefect, `rule ${ruleId}`, error);
  });
  const reader = new UploadReader({ origins: [addresses.blob, addresses.secure.blob], store, uploads, signatures });
  const parts: Omit<AppParts, 'reset' | 'operations'> = {
    ...storage,
    signatures,
    now,
    queue,
    addresses,
    validate,
    instance: assembly.instance,
    pageSize: assembly.pageSize,
    cloud: assembly.cloud,
    customApiBlobs: new CustomApiBlobs(addresses.blob, { signatures, now }),
    armOperations: new ArmOperations(),
    blobAddresses: new BlobAddresses({ files: addresses.blob, uploads: addresses.secure.blob }, signatures, now),
    writer: new ConnectorWriter({ store, uploads: reader, validate, key, now }),
    deviceCodes: new DeviceCodes(now),
    tokens: new TokenIssuer({ key, now, sessions, lifetimeSeconds: assembly.tokenLifetimeSeconds }),
    faults: new FaultInjector(assembly.faults, assembly.lifetime),
    log: new RequestLog(now, assembly.log),
    reportDefect: (error) => {
      reportDefect(logDefect, 'a route', error);
    },
  };
  const operations = new Operations(parts);
  operations.resume();
  return { ...parts, operations, reset: () => withEveryTurn(queue, store.environments().map(({ name }) => name), () => reset(assembly, parts)) };
}

async function reset({ dataDir, seed }: StorageOptions, parts: Omit<AppParts, 'reset' | 'operations'>): Promise<void> {
  parts.faults.clear();
  parts.deviceCodes.clear();
  await forgetSeeding(dataDir);
  await parts.store.clear();
  await parts.uploads.clear();
  await parts.customApis.clear();
  parts.armOperations.clear();
  if (seed) await seedSandbox(dataDir, parts.store);
  parts.log.clear();
}

/** Nobody writes to an environment while they all are replaced. The order is fixed, so that two resets can't wait for each other. */
function withEveryTurn(queue: KeyedQueue, environments: readonly string[], task: () => Promise<void>): Promise<void> {
  const keys = ['', ...environments];
  return keys.reduceRight<() => Promise<void>>((inner, key) => () => queue.run(key, inner), task)();
}

function reportDefect(logDefect: (text: string) => void, place: string, error: unknown): void {
  logDefect(`Defect in ${place}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}
