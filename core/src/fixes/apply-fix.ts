import type { Uri } from '../documents/connector-document.js';
import { type ConnectorProject, documentAt } from '../project/connector-project.js';
import type { OffsetEdit } from '../text/text-edit.js';
import { createCorrector } from './create-corrector.js';
import type { Fix } from './fix.js';

/** The edits of one fix to the version of the document that the project holds. Throws a RangeError where the project has no such document. */
export function applyFix(project: ConnectorProject, fix: Fix): { readonly uri: Uri; readonly edits: readonly OffsetEdit[] } {
  const document = documentAt(project, fix.uri);
  if (document === undefined) throw new RangeError(`The project ${project.files.id} has no document ${fix.uri}`);
  const corrector = createCorrector(document);
  fix.apply(corrector);
  return { uri: fix.uri, edits: corrector.edits() };
}
