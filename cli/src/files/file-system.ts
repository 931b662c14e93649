import type { Disk } from '@connector-workbench/platform/files';

/** The disk, as far as commands need it. Paths are absolute. Every method rejects with a `FileError`. */
export interface FileSystem extends Disk {
  /** At most the first `count` bytes. */
  readStart(path: string, count: number): Promise<Uint8Array>;
  /** Replaces a file as a whole: whoever reads it meanwhile gets the old or the new one. Its permissions stay. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file, and the folders above it. Rejects where there is a file of that name already. */
  create(path: string, bytes: Uint8Array): Promise<void>;
}
