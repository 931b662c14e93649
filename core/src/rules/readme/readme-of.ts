import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { fileNameOf } from '../../project/uri-path.js';

/** The readme.md of a project; intro.md, which goes into the package for certification, is another text. */
export function readmeOf({ documents }: ConnectorProject): ConnectorDocument | undefined {
  return documents.find(({ kind, uri }) => kind === 'readme' && /^readme\.md$/i.test(fileNameOf(uri)));
}
