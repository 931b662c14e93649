import { internalNameOf } from '../connectors/connector-name.js';
import type { ConnectorRecord } from '../connectors/connector-record.js';
import type { ContentHash } from '../storage/content-store.js';
import type { SandboxStore } from '../storage/sandbox-store.js';

/** A stored file behind an address. */
export interface StoredFile {
  readonly content: ContentHash;
  readonly contentType: string;
  /** Milliseconds since 1970. */
  readonly lastModified: number;
}

/** The connector whose definition a blob of that name holds; `original` tells the two forms apart. */
export function definitionBlob(store: SandboxStore, blob: string): { readonly record: ConnectorRecord; readonly original: boolean } | undefined {
  const record = recordOf(store, blob.replace(/\.json(_original)?$/, ''));
  return record === undefined ? undefined : { record, original: blob.endsWith('.json_original') };
}

export function scriptBlob(store: SandboxStore, blob: string): StoredFile | undefined {
  const record = recordOf(store, blob.replace(/\.csx$/, ''));
  return record?.script === undefined ? undefined : { content: record.script, contentType: 'application/octet-stream', lastModified: Date.parse(record.changedTime) };
}

export function iconBlob(store: SandboxStore, blob: string): StoredFile | undefined {
  const record = recordOf(store, blob.replace(/\.[0-9a-f]+\.icon$/, ''));
  if (record?.icon?.kind !== 'stored') return undefined;
  return { content: record.icon.content, contentType: record.icon.contentType, lastModified: Date.parse(record.changedTime) };
}

function recordOf(store: SandboxStore, internalName: string): ConnectorRecord | undefined {
  const record = store.connectorByName(`shared_${internalName}`);
  return record !== undefined && internalNameOf(record.name) === internalName ? record : undefined;
}
