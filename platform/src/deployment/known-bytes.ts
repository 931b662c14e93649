import type { Connector } from '../connectors/connector.js';
import { hashOfBytes } from './content-hash.js';
import { BYTE_KINDS, type ByteKind, type DeployedBytes } from './deployed-files.js';
import type { DeploymentRequest } from './deployment-request.js';
import type { DeploymentRecord } from './deployments-file.js';
import type { LocalConnector } from './local-connector.js';

/** What need not be fetched. A member that is undefined is not known; `bytes` is undefined where it is known that there is no such file. */
export interface KnownBytes {
  readonly definition?: Uint8Array;
  readonly icon?: { readonly bytes: Uint8Array | undefined };
  readonly script?: { readonly bytes: Uint8Array | undefined };
}

/**
 * What an environment has of a connector that was deployed or downloaded from here, while nobody has changed it since: the local file, the copy or
 * the committed file whose hash is the remembered one. The service changes `changedTime` with every write.
 */
export async function knownBytes({ local, deployed, history }: DeploymentRequest, { id, changedTime }: Connector, base: DeploymentRecord | undefined): Promise<KnownBytes> {
  const remembered = base?.environment;
  if (remembered === undefined || changedTime === undefined || base?.changedTime !== changedTime) return {};
  const copies = (await deployed?.read(id)) ?? {};
  const bytesOf = async (kind: ByteKind): Promise<Uint8Array | undefined> => {
    if (remembered[kind] === undefined) return undefined;
    const isRemembered = (bytes: Uint8Array): boolean => hashOfBytes(kind, bytes) === remembered[kind];
    return [bytesOfLocal(local)[kind], copies[kind]].find((bytes) => bytes !== undefined && isRemembered(bytes)) ?? (await history?.find(kind, isRemembered));
  };
  const [definition, icon, script] = await Promise.all(BYTE_KINDS.map(bytesOf));
  return {
    ...(definition === undefined ? {} : { definition }),
    // An icon that nobody sent is the service's own.
    ...(icon === undefined && remembered.icon !== undefined ? {} : { icon: { bytes: icon } }),
    ...(script === undefined && remembered.script !== undefined ? {} : { script: { bytes: script } }),
  };
}

/** What is sent of local files. */
export function bytesOfLocal({ definitionText, files }: LocalConnector): DeployedBytes {
  return {
    definition: new TextEncoder().encode(definitionText),
    ...(files.icon === undefined ? {} : { icon: files.icon.bytes }),
    ...(files.script === undefined ? {} : { script: files.script.bytes }),
  };
}
