import type { Uri, YamlSupport } from '@connector-workbench/core';
import type { CancellationToken, Disposable } from 'vscode-languageserver';
import type { AskSecondOpinion } from '../second-opinion/second-opinion.js';

/** All that the server needs of the machine it runs on. The Node entry has one; a browser entry and the tests have theirs. */
export interface ServerHost {
  readonly files: FileAccess;
  readonly timers: Timers;
  /** Loads the YAML parser. Called when the first YAML file is met, and again only after a failure. */
  loadYaml(): Promise<YamlSupport>;
  /** The digest of a text in UTF-8, in base64. */
  sha256(text: string): string;
  /** Asks another validator of Swagger 2.0. Absent where there is none. */
  readonly askSecondOpinion?: AskSecondOpinion;
}

export interface FileAccess {
  /** The bytes of a file. Rejects with a `FileAccessError`. */
  readFile(uri: Uri): Promise<Uint8Array>;
  /** A text that differs whenever the file's content may differ; undefined where the file can't be looked at. Never rejects. */
  stamp(uri: Uri): Promise<string | undefined>;
  /** The files below a folder which may belong to a project by their names (`mayBelongToProject`), outside of folders that no search goes into. A folder that can't be read has no files; it never rejects but for cancellation. */
  list(folder: Uri, limits: ListLimits, token: CancellationToken): Promise<FileListing>;
}

export interface ListLimits {
  /** 0: only the folder itself. */
  readonly maxDepth: number;
  readonly maxFolders: number;
  readonly maxFiles: number;
}

export interface FileListing {
  readonly files: readonly Uri[];
  /** True where a limit left files out. */
  readonly truncated: boolean;
}

export type FileAccessFailure = 'not-found' | 'no-permission' | 'failed';

/** Why a file could not be read, by what its author can do about it. */
export class FileAccessError extends Error {
  readonly failure: FileAccessFailure;

  constructor(failure: FileAccessFailure, message: string) {
    super(message);
    this.name = 'FileAccessError';
    this.failure = failure;
  }
}

export interface Timers {
  /** Milliseconds since some fixed point; never goes back. */
  now(): number;
  after(milliseconds: number, callback: () => void): Disposable;
  /** Lets messages that have arrived meanwhile (a cancellation, an edit) be handled before heavy work starts. */
  turn(): Promise<void>;
}
