import { createDocument, createIndex, type ConnectorIndex } from '@connector-workbench/core';

const FOLDER = 'connector:/downloaded';

/** What a definition declares, from its JSON text: the same reading as of a file of the workspace. Never throws. */
export function definitionIndex(text: string): ConnectorIndex {
  const uri = `${FOLDER}/apiDefinition.swagger.json`;
  const document = createDocument({ uri, kind: 'definition', syntax: 'json', text });
  return createIndex({
    files: { id: FOLDER, folder: FOLDER, layout: 'paconn', name: 'downloaded', documents: [{ uri, kind: 'definition' }] },
    documents: [document],
  });
}
