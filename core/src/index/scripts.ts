import { outlineOf, type ScriptOutline } from '../csharp/script-outline.js';
import type { ConnectorDocument } from '../documents/connector-document.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { ConnectorScript } from './connector-index.js';

/** Documents never change, so that an edit of another file does not read a long script again. */
const OUTLINES = new WeakMap<ConnectorDocument, ScriptOutline>();

/** The scripts of a project, but for those that could not be read. */
export function findScripts(project: ConnectorProject): readonly ConnectorScript[] {
  return project.documents
    .filter(({ kind, syntaxErrors }) => kind === 'script' && !syntaxErrors.some(({ code }) => code === 'file-unreadable' || code === 'file-too-large'))
    .map((document) => ({ document, outline: outlineFor(document) }));
}

function outlineFor(document: ConnectorDocument): ScriptOutline {
  let outline = OUTLINES.get(document);
  if (outline === undefined) {
    outline = outlineOf(document.text);
    OUTLINES.set(document, outline);
  }
  return outline;
}
