import { type FileEvent, FileChangeType, type FileSystemWatcher, WatchKind } from 'vscode-languageserver';
import { DEFINITION_CANDIDATE_GLOBS, PROJECT_FILE_GLOBS, type Uri } from '@connector-workbench/core';
import { canonicalUri } from '../host/uri.js';

/**
 * What the editor is asked to watch: by core's rule, whatever may be part of a project, by its name or by its content.
 * Editors report a deleted folder as one event without those of its files, so any deletion is of interest.
 */
export const WATCHERS: FileSystemWatcher[] = [
  ...[...PROJECT_FILE_GLOBS, ...DEFINITION_CANDIDATE_GLOBS].map((globPattern) => ({ globPattern })),
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
