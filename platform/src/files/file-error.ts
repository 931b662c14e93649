/** Something on the disk cannot be used. `reason` completes the sentence "… cannot be read: …". */
export class FileError extends Error {
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }

  /** The same as sentences, behind what was named: what is the matter, and what to look at. */
  get explanation(): string {
    return `It cannot be read: ${this.reason}. Check the spelling and your permissions.`;
  }
}

const MISSING = 'there is no such file or folder';

/** What was named is not there. */
export class FileMissingError extends FileError {
  constructor(reason = MISSING, options?: ErrorOptions) {
    super(reason, options);
  }

  override get explanation(): string {
    return `${this.reason.charAt(0).toUpperCase()}${this.reason.slice(1)}. Check the spelling.`;
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

/** What was to be done with a file; `use` where that is not known. */
export type DiskUse = 'read' | 'write' | 'use';

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'something of that name is there already',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long for this disk',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EBUSY: 'another program is using it',
  EMFILE: 'too many files are open',
  ERR_FS_CP_NON_DIR_TO_DIR: 'a link or a file is where one of its folders has to be',
};

const PERMISSIONS: Readonly<Record<DiskUse, string>> = { read: 'the permission to read it is missing', write: 'the permission to write there is missing', use: 'the permission is missing' };

/** Does something with the disk. Rejects with a FileError, which says what the system's code means. */
export async function explained<T>(action: () => T | Promise<T>, use: DiskUse = 'read'): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw use !== 'write' && isMissing(error) ? new FileMissingError(undefined, { cause: error }) : new FileError(diskReason(error, use), { cause: error });
  }
}

/** Whether that is how the system says that nothing is there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What the system has against it: completes the sentence "… cannot be read: …", or whatever `use` is. */
export function diskReason(error: unknown, use: DiskUse): string {
  if (error instanceof FileError) return error.reason;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return PERMISSIONS[use];
  // A folder is not made where there is a file.
  if (code === 'EEXIST' && 'syscall' in error && error.syscall === 'mkdir') return 'a part of its path is no folder';
  if (code === 'ENOENT') return use === 'write' ? 'the folder that it would be in does not exist' : MISSING;
  return REASONS[code] ?? (code === '' ? error.message : `the system answers ${code}`);
}
