/** A folder as the deployment needs it. Paths are relative to it, with `/`; the implementation refuses to leave it. */
export interface ProjectFolder {
  /** Undefined where there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /**
   * Writes all files or none: into temporary files beside them first, then swapped in. On failure the old files are restored.
   * Missing folders are made.
   */
  writeAll(files: ReadonlyMap<string, Uint8Array>): Promise<void>;
}
