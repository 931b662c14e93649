export type EntryKind = 'file' | 'folder' | 'other';

export interface FolderEntry {
  readonly name: string;
  /**
   * A link to a file counts as a file, and so does a link that leads nowhere, since reading it fails with a reason. A link to a
   * folder is `other`, as pipes and devices are: following it may lead in a circle.
   */
  readonly kind: EntryKind;
}

/** The disk, as far as commands need it. Paths are absolute. Every method rejects with a `FileError`. */
export interface FileSystem {
  /** What a path leads to, links followed. */
  kindOf(path: string): Promise<EntryKind>;
  /** In the order of their names (UTF-16), whatever order the disk has. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** Rejects with a `FileTooLargeError` where the file has more than `limit` bytes, without reading it. */
  read(path: string, limit: number): Promise<Uint8Array>;
  /** At most the first `count` bytes. */
  readStart(path: string, count: number): Promise<Uint8Array>;
  /** Replaces a file as a whole: whoever reads it meanwhile gets the old or the new one. Its permissions stay. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Makes a file, and the folders above it. Rejects where there is a file of that name already. */
  create(path: string, bytes: Uint8Array): Promise<void>;
  /** The path without links. */
  realPath(path: string): Promise<string>;
}

/** Something on the disk cannot be used. `reason` completes the sentence "… cannot be read: …". */
export class FileError extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

export class FileTooLargeError extends FileError {
  /** Bytes. */
  readonly size: number;

  constructor(size: number) {
    super(`it has ${size} bytes`);
    this.size = size;
  }
}
