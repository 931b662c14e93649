import { type ConnectorProject, createDocument, decodeText, documentOf, withDocument } from '@connector-workbench/core';
import { applyChanges } from './apply-changes.js';
import type { Change, SubjectFile } from './change.js';
import { type Subject, written } from './subject.js';

/** The project with the changes made in its files. */
export function breakSubject({ project }: Subject, changes: readonly Change[]): ConnectorProject {
  const files = new Set(changes.map(({ file }) => file));
  return [...files].reduce((current, file) => withChanges(current, file, changes.filter((change) => change.file === file)), project);
}

function withChanges(project: ConnectorProject, file: SubjectFile, changes: readonly Change[]): ConnectorProject {
  const document = documentOf(project, file);
  if (document === undefined) throw new Error(`${project.files.name} has no ${file}`);
  const text = changes.reduce<string | Uint8Array>((current, change) => (change.kind === 'rewrite' && typeof current === 'string' ? change.write(current) : current), written(applyChanges(document.value, changes)));
  const { uri, kind } = document;
  if (typeof text === 'string') return withDocument(project, createDocument({ uri, kind, syntax: 'json', text }));
  const decoded = decodeText(text);
  return withDocument(project, createDocument({ uri, kind, syntax: 'json', text: decoded.text, readErrors: decoded.problems }));
}
