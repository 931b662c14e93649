import { isJsonObject, parseJson } from '../http/json.js';
import type { ImportMode } from '../dataverse/dataverse-client.js';

/** An import that was about to be sent. It is remembered until its end is known, so that a run after an interrupted one finds it. */
export interface PendingImport {
  readonly environmentId: string;
  /** A GUID, chosen before anything was sent. */
  readonly importJobId: string;
  /** SHA-256 of the archive and of the values that are set with it, in hex: another import is not this one. */
  readonly content: string;
  readonly mode: ImportMode;
}

/** Where an import is remembered: beside the archive, or wherever the caller keeps such things. */
export interface ImportMemory {
  read(): Promise<PendingImport | undefined>;
  /** Undefined: there is nothing to remember any more. */
  write(pending: PendingImport | undefined): Promise<void>;
}

/** What a file says that an import is remembered in; undefined where it is broken, which counts as none. */
export function pendingImportOf(text: string): PendingImport | undefined {
  const value = parseJson(text);
  if (!isJsonObject(value)) return undefined;
  const { environmentId, importJobId, content, mode } = value;
  if (typeof environmentId !== 'string' || typeof importJobId !== 'string' || typeof content !== 'string' || !/^[0-9a-f-]{36}$/i.test(importJobId)) return undefined;
  return mode === 'update' || mode === 'upgrade' || mode === 'holding' ? { environmentId, importJobId, content, mode } : undefined;
}
