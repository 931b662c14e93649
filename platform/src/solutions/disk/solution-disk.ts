/**
 * The disk, as far as packing and unpacking read it. Paths are absolute. Every method rejects with an Error that has a `reason`, which completes
 * the sentence "… cannot be read: …"; that of a file with more bytes than asked for also has its `size`.
 */
export interface SolutionDisk {
  /** What a path leads to, links followed. */
  kindOf(path: string): Promise<DiskEntryKind>;
  /** Links to folders are `other`: following them may lead in a circle. */
  list(folder: string): Promise<readonly { readonly name: string; readonly kind: DiskEntryKind }[]>;
  read(path: string, limit: number): Promise<Uint8Array>;
  /** The path without links. */
  realPath(path: string): Promise<string>;
}

export type DiskEntryKind = 'file' | 'folder' | 'other';

/** Whether an error is one of the disk's. */
export function isDiskError(error: unknown): error is Error & { readonly reason: string; readonly size?: number } {
  return error instanceof Error && 'reason' in error && typeof error.reason === 'string';
}
