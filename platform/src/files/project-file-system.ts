import type { Uri } from '@connector-workbench/core';

/** The few things that are done to files. Uris are absolute; what they lead to is the implementation's business. */
export interface ProjectFileSystem {
  /** Undefined where there is no such file. Throws for everything else that keeps it from being read. */
  readFile(uri: Uri): Promise<Uint8Array | undefined>;
  /** Creates the file, or replaces it. Its folder exists. */
  writeFile(uri: Uri, bytes: Uint8Array): Promise<void>;
  /** Replaces a file that is there, in one step where the file system can. */
  rename(from: Uri, to: Uri): Promise<void>;
  /** A file or a folder with all that is in it; nothing happens where there is none. */
  delete(uri: Uri): Promise<void>;
  /** With the folders above it; nothing happens where it is there. */
  createFolder(uri: Uri): Promise<void>;
  /** Does the work while nobody else, in this process or another one, does the same for this file: for files that are read, changed and written. Its folder exists. */
  exclusively<T>(uri: Uri, work: () => Promise<T>): Promise<T>;
}
