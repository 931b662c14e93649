import { fileNameOf } from '../project/uri-path.js';
import type { DocumentSyntax, Uri } from './connector-document.js';

/** How a file is written, told from its name alone. */
export function syntaxOf(uri: Uri): DocumentSyntax {
  const name = fileNameOf(uri).toLowerCase();
  if (name.endsWith('.json')) return 'json';
  return name.endsWith('.yaml') || name.endsWith('.yml') ? 'yaml' : 'text';
}
