import { type ConnectorProject, createDocument, decodeText, documentOf, withDocument } from '@connector-workbench/core';
import { applyChanges } from './apply-changes.js';
import type { Change, SubjectFile } from './change.js';
import { putFile, withoutFiles } from './put-file.js';
import { type Subject, written } from './subject.js';

/** The project with the changes made in its files. */
export function breakSubject({ project }: Pick<Subject, 'project'>, changes: readonly Change[]): ConnectorProject {
  const whole = changes.reduce(withWholeFile, project);
  const edits = changes.filter(({ kind }) => kind !== 'put' && kind !== 'delete');
  const files = new Set(edits.map(({ file }) => file));
  return [...files].reduce((current, file) => withEdits(current, file, edits.filter((change) => change.file === file)), whole);
}

function withWholeFile(project: ConnectorProject, change: Change): ConnectorProject {
  if (change.kind === 'put') return putFile(project, change.file, change.name, change.content);
  return change.kind === 'delete' ? withoutFiles(project, change.file) : project;
}

function withEdits(project: ConnectorProject, file: SubjectFile, changes: readonly Change[]): ConnectorProject {
  const document = file === 'icon' ? undefined : documentOf(project, file);
  if (document === undefined) throw new Error(`${project.files.name} has no ${file}`);
  const before = document.syntax === 'text' ? document.text : written(applyChanges(document.value, changes));
  const text = changes.reduce<string | Uint8Array>((current, change) => (change.kind === 'rewrite' && typeof current === 'string' ? change.write(current) : current), before);
  const { uri, kind, syntax } = document;
  if (typeof text === 'string') return withDocument(project, createDocument({ uri, kind, syntax, text }));
  const decoded = decodeText(text);
  return withDocument(project, createDocument({ uri, kind, syntax, text: decoded.text, readErrors: decoded.problems }));
}
