import { type FileEvent, FileChangeType, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import type { Uri } from '@connector-workbench/core';
import { canonicalUri } from '../host/uri.js';

/**
 * What the editor is asked to watch. A definition may have any name, so every file of a type that connectors are made of counts.
 * Editors report a deleted folder as one event without those of its files, so any deletion is of interest.
 */
export const WATCHERS: FileSystemWatcher[] = [
  { globPattern: '**/*.{json,yaml,yml,csx,png,md,xml}' },
  { globPattern: '**/*', kind: WatchKind.Delete },
];

export interface DiskChanges {
  readonly added: readonly Uri[];
  readonly changed: readonly Uri[];
  readonly removed: readonly Uri[];
}

/** Sorts a batch of events. The last event of a file counts: editors that replace files on saving report a deletion first. */
export function sortFileEvents(events: readonly FileEvent[]): DiskChanges {
  const last = new Map(events.map(({ uri, type }) => [canonicalUri(uri), type]));
  const of = (wanted: FileChangeType): readonly Uri[] => [...last].filter(([, type]) => type === wanted).map(([uri]) => uri);
  return { added: of(FileChangeType.Created), changed: of(FileChangeType.Changed), removed: of(FileChangeType.Deleted) };
}
