import { type ConnectorProject, fileNameOf, folderOf, isDefinitionCandidate, type ProjectFiles, syntaxOf, type Uri } from '@connector-workbench/core';

/**
 * A file that was named and that no connector takes, as a connector of its own: a definition that lies alone, or a copy beside the
 * one that counts. Undefined where its name says that it is something else.
 */
export function standaloneDefinition(uri: Uri): ProjectFiles | undefined {
  const name = fileNameOf(uri);
  const isDefinition = isDefinitionCandidate(uri) || /\.swagger\.(?:json|yaml|yml)$/i.test(name);
  if (!isDefinition || syntaxOf(uri) === 'text') return undefined;
  return { id: `${folderOf(uri)}#${encodeURIComponent(name)}`, folder: folderOf(uri), layout: 'paconn', name, documents: [{ uri, kind: 'definition' }] };
}

/** Whether a file may be meant as a definition: it says so, or it is too broken to tell. */
export function looksLikeDefinition({ documents: [document] }: ConnectorProject): boolean {
  if (document === undefined) return false;
  if (document.syntaxErrors.length > 0) return true;
  const { value } = document;
  return typeof value === 'object' && value !== null && ['swagger', 'openapi', 'paths'].some((key) => Object.hasOwn(value, key));
}
