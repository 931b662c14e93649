import type { Uri } from '@connector-workbench/core';
import { child } from '../files/swap-files.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { writeAtomically } from '../files/write-atomically.js';
import { safeFolderName } from '../files/safe-folder-name.js';
import type { FileKind } from './connector-files.js';

/** What the service keeps as bytes. */
export const BYTE_KINDS = ['definition', 'icon', 'script'] as const satisfies readonly FileKind[];
export type ByteKind = (typeof BYTE_KINDS)[number];
export type DeployedBytes = Readonly<Partial<Record<ByteKind, Uint8Array>>>;

/**
 * Copies of what was last deployed from this computer to one environment, so that it need not be fetched before it is replaced. They are
 * believed only where their hash is the one that was remembered, and nobody has changed the connector since.
 */
export interface DeployedFiles {
  /** Empty where nothing is kept. Never throws. */
  read(connectorId: string): Promise<DeployedBytes>;
  /** Never throws: without a copy, the next deployment asks the service. */
  write(connectorId: string, files: DeployedBytes): Promise<void>;
}

/** Earlier states of the local files, e.g. in their repository. */
export interface FileHistory {
  /** The newest state that is wanted; undefined where none is. Never throws. */
  find(kind: ByteKind, isWanted: (bytes: Uint8Array) => boolean): Promise<Uint8Array | undefined>;
}

/** Keeps them in a folder outside of the project: `cloud/environment/connector/…`. It need not exist. */
export function deployedFilesIn(fileSystem: ProjectFileSystem, folder: Uri, { cloudId, environmentId }: { readonly cloudId: string; readonly environmentId: string }): DeployedFiles {
  const folderOf = (connectorId: string): Uri => [cloudId, environmentId, connectorId].reduce((parent, name) => child(parent, safeFolderName(name)), folder);
  return {
    read: (connectorId) => readAll(fileSystem, folderOf(connectorId)).catch(() => ({})),
    write: (connectorId, files) => writeAll(fileSystem, folderOf(connectorId), files).catch(() => undefined),
  };
}

async function readAll(fileSystem: ProjectFileSystem, folder: Uri): Promise<DeployedBytes> {
  const read = await Promise.all(BYTE_KINDS.map(async (kind) => [kind, await fileSystem.readFile(child(folder, kind))] as const));
  return Object.fromEntries(read.filter(([, bytes]) => bytes !== undefined));
}

async function writeAll(fileSystem: ProjectFileSystem, folder: Uri, files: DeployedBytes): Promise<void> {
  await fileSystem.createFolder(folder);
  for (const kind of BYTE_KINDS) {
    const bytes = files[kind];
    if (bytes === undefined) await fileSystem.delete(child(folder, kind));
    else await writeAtomically(fileSystem, child(folder, kind), bytes);
  }
}
