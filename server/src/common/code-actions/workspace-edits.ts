import type { NewFile, Uri } from '@connector-workbench/core';
import type { CreateFile, DeleteFile, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { DocumentPositions } from '../diagnostics/document-positions.js';
import type { FixEdits } from './fix-edits.js';

export interface WorkspaceEditOptions {
  readonly positions: DocumentPositions;
  readonly versionedEdits: boolean;
  readonly clientUri: (uri: Uri) => string;
}

/** Files that come and go with an edit. */
export interface FileChanges {
  readonly newFiles?: readonly NewFile[];
  readonly removedFiles?: readonly Uri[];
}

const START = { line: 0, character: 0 };

/** What changes to files are in the editor's terms: for the versions they were made for, where the editor can tell versions apart. New files need such an editor. */
export function toWorkspaceEdit(changes: readonly FixEdits[], { positions, versionedEdits, clientUri }: WorkspaceEditOptions, { newFiles = [], removedFiles = [] }: FileChanges = {}): WorkspaceEdit {
  const changed = changes.filter(({ edits }) => edits.length > 0).map(({ document, edits }) => ({
    uri: clientUri(document.uri),
    version: document.version ?? null,
    edits: edits.map(({ range, newText }) => ({ range: positions.rangeOf(document, range), newText })),
  }));
  if (!versionedEdits) return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits])) };
  return { documentChanges: [...changed.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })), ...newFiles.flatMap(creation), ...removedFiles.map((uri): DeleteFile => ({ kind: 'delete', uri: clientUri(uri) }))] };
}

/** Refuses by itself where the file is there, since nothing says that it may be replaced. */
function creation({ uri, text }: NewFile): readonly (CreateFile | TextDocumentEdit)[] {
  return [
    { kind: 'create', uri },
    { textDocument: { uri, version: null }, edits: [{ range: { start: START, end: START }, newText: text }] },
  ];
}
