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

/** What was named is not there. */
export class FileMissingError extends FileError {
  constructor(reason = 'there is no such file or folder', options?: ErrorOptions) {
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

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'the permission to read it is missing',
  EPERM: 'the permission to read it is missing',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long for this disk',
};

/** Does something with the disk. Rejects with a FileError, which says what the system's code means. */
export async function explained<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw isMissing(error) ? new FileMissingError(undefined, { cause: error }) : new FileError(reasonOf(error), { cause: error });
  }
}

/** Whether that is how the system says that nothing is there. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? error.message : `the system answers ${code}`);
}
