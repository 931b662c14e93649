import { outlineOf, type ScriptOutline } from '../csharp/script-outline.js';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { memberOf, objectOf, textOf } from '../lint/json-object.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { fileNameOf } from '../project/uri-path.js';
import type { ConnectorScript } from './connector-index.js';

/** Documents never change, so that an edit of another file does not read a long script again. */
const OUTLINES = new WeakMap<ConnectorDocument, ScriptOutline>();

/** The scripts that are deployed. Several settings may name one each, for development and for production; where none names one, it is the first. */
export function scriptsInUse({ documents }: ConnectorProject): readonly ConnectorDocument[] {
  const scripts = documents.filter(({ kind }) => kind === 'script');
  const values = documents.filter(({ kind }) => kind === 'settings').map(({ value }) => textOf(memberOf(objectOf(value), 'script')) ?? '');
  const names = new Set(values.map((value) => value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1).trim().toLowerCase()));
  const named = scripts.filter(({ uri }) => names.has(fileNameOf(uri).toLowerCase()));
  return named.length > 0 ? named : scripts.slice(0, 1);
}

/** The scripts of a project that are deployed, but for those that could not be read. */
export function findScripts(project: ConnectorProject): readonly ConnectorScript[] {
  return scriptsInUse(project)
    .filter(({ syntaxErrors }) => !syntaxErrors.some(({ code }) => code === 'file-unreadable' || code === 'file-too-large'))
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
