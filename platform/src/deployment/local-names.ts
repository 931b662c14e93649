import { fileNameOf, type ProjectFiles } from '@connector-workbench/core';
import type { FileKind } from './connector-files.js';

export type LocalNames = Readonly<Partial<Record<FileKind, string>>>;

/** What the files of a project are called, so that a download into its folder goes where they are. Undefined where they are not written as a download is: as YAML, or as parts of a solution. */
export function localNamesOf({ documents, icon, layout, id, folder }: ProjectFiles): LocalNames | undefined {
  const nameOf = (wanted: string): string | undefined => documents.filter(({ kind }) => kind === wanted).map(({ uri }) => fileNameOf(uri))[0];
  const names = { definition: nameOf('definition'), properties: nameOf('properties'), script: nameOf('script'), icon: icon === undefined ? undefined : fileNameOf(icon) };
  const isPlain = layout === 'paconn' && id === folder && [names.definition, names.properties].every((name) => name === undefined || name.endsWith('.json'));
  return isPlain ? Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined)) : undefined;
}
