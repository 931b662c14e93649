import { type ConnectorDocument, type ConnectorProject, createCorrector, documentAt, type Fix, type OffsetEdit } from '@connector-workbench/core';

/** What a fix does to one version of one file. */
export interface FixEdits {
  readonly document: ConnectorDocument;
  readonly edits: readonly OffsetEdit[];
}

/** Runs a fix. Undefined where the file it wants to change is not part of the project. */
export function editsOf(project: ConnectorProject, fix: Fix): FixEdits | undefined {
  const document = documentAt(project, fix.uri);
  if (document === undefined) return undefined;
  const corrector = createCorrector(document);
  fix.apply(corrector);
  return { document, edits: corrector.edits() };
}
