/** One file of an archive. Folders have no entries of their own. */
export interface ArchiveEntry {
  /** Its path, with `/`: relative, and without `.` and `..`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}
