/** What an archive may ask of this machine. Solutions are far below: Dataverse takes uploads of about 100 MB. */
export interface ArchiveLimits {
  /** Bytes of the archive itself. */
  readonly archiveBytes: number;
  readonly entries: number;
  /** Bytes of one unpacked file. */
  readonly entryBytes: number;
  /** Bytes of all unpacked files together. */
  readonly totalBytes: number;
  /** Unpacked bytes for one packed byte. Deflate makes at most about a thousand; JSON and XML seldom reach fifty. */
  readonly ratio: number;
  /** Files below this size may have any ratio: an empty table packs well, and does no harm. */
  readonly ratioFromBytes: number;
}

const MEBIBYTE = 1024 * 1024;

export const ARCHIVE_LIMITS: ArchiveLimits = {
  archiveBytes: 128 * MEBIBYTE,
  entries: 20_000,
  entryBytes: 64 * MEBIBYTE,
  totalBytes: 256 * MEBIBYTE,
  ratio: 200,
  ratioFromBytes: MEBIBYTE,
};
