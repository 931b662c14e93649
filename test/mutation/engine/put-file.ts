import { type ConnectorProject, createDocument, fileNameOf, type ProjectFile, syntaxOf, type Uri, withDocument } from '@connector-workbench/core';
import type { SubjectFile } from './change.js';

/** The project with a file as a whole: in the place of the one of that kind and name, or beside it. An icon has no name but the one it gets. */
export function putFile(project: ConnectorProject, file: SubjectFile, name: string, content: string | Uint8Array): ConnectorProject {
  const { files } = project;
  const uri = `${files.folder}/${name}`;
  if (file === 'icon') return { ...project, files: { ...files, icon: uri }, icon: { uri, kind: 'icon', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content } };
  if (typeof content !== 'string') throw new Error(`${name} is a text`);
  const listed: readonly ProjectFile[] = [...files.documents.filter((each) => each.uri !== uri), { uri, kind: file }];
  return withDocument({ ...project, files: { ...files, documents: listed } }, createDocument({ uri, kind: file, syntax: syntaxOf(uri), text: content }));
}

/** The project without its files of a kind. */
export function withoutFiles(project: ConnectorProject, file: SubjectFile): ConnectorProject {
  const { icon, ...rest } = project;
  const { icon: uri, ...files } = project.files;
  const documents = project.documents.filter(({ kind }) => kind !== file);
  const kept = { ...rest, documents, files: { ...files, documents: files.documents.filter(({ kind }) => kind !== file) } };
  return file === 'icon' ? kept : { ...kept, ...(icon === undefined ? {} : { icon }), files: { ...kept.files, ...(uri === undefined ? {} : { icon: uri }) } };
}

/** Where the file of a kind stands; of several, the first, unless a name is given. */
export function uriOf({ documents, icon }: ConnectorProject, file: SubjectFile, name?: string): Uri | undefined {
  if (file === 'icon') return icon?.uri;
  return documents.find(({ kind, uri }) => kind === file && (name === undefined || fileNameOf(uri) === name))?.uri;
}
