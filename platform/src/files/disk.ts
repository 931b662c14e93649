export type EntryKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  /**
   * A link to a file counts as a file, and so does a link that leads nowhere, since reading it fails with a reason. A link to a
   * folder is `other`, as pipes and devices are: following it may lead in a circle.
   */
  readonly kind: EntryKind;
}

/** The disk, as far as it is read. Paths are absolute. Every method rejects with a `FileError`. */
export interface Disk {
  /** What a path leads to, links followed. */
  kindOf(path: string): Promise<EntryKind>;
  /** In the order of their names (UTF-16), whatever order the disk has. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Rejects with a `FileTooLargeError` where the file has more than `limit` bytes, without reading it. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** The path without links. */
  realPath(path: string): Promise<string>;
}
