import { createDocument, decodeText, type ConnectorProject, type DocumentKind, type ProjectFile, type Uri } from '@connector-workbench/core';
import type { ConnectorFiles, FileContent } from '../deployment/connector-files.js';

/** The text files of a connector in memory. */
const TEXT_KINDS = ['definition', 'properties', 'script'] as const satisfies readonly DocumentKind[];

/** A downloaded connector as a snapshot, as if its files were in `folder`. Never throws, whatever the files hold. */
export function snapshotOfFiles(files: ConnectorFiles, folder: Uri): ConnectorProject {
  const texts = TEXT_KINDS.flatMap((kind) => {
    const file = files[kind];
    return file === undefined ? [] : [{ kind, uri: uriOf(folder, file), file }];
  });
  const documents: readonly ProjectFile[] = texts.map(({ kind, uri }) => ({ kind, uri }));
  const { icon } = files;
  return {
    files: { id: folder, folder, layout: 'paconn', name: folder, documents, ...(icon === undefined ? {} : { icon: uriOf(folder, icon) }) },
    documents: texts.map(({ kind, uri, file }) => {
      const { text, problems } = decodeText(file.bytes);
      return createDocument({ uri, kind, syntax: kind === 'script' ? 'text' : 'json', text, readErrors: problems });
    }),
    ...(icon === undefined ? {} : { icon: { uri: uriOf(folder, icon), kind: 'icon', bytes: icon.bytes } }),
  };
}

function uriOf(folder: Uri, { name }: FileContent): Uri {
  return `${folder}/${name}`;
}
