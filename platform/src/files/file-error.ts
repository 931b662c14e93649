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

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'it does not exist',
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
    throw new FileError(reasonOf(error), { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? error.message : `the system answers ${code}`);
}
