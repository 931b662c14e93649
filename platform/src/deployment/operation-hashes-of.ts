import { createHash } from 'node:crypto';
import { operationHashes, type OperationHashes } from '@connector-workbench/core';
import { parseJson } from '../http/json.js';

/** What each operation of a definition is that was deployed, as JSON text; none where it is no JSON. */
export function operationHashesOf(definitionText: string): OperationHashes {
  return operationHashes(parseJson(definitionText), (text) => createHash('sha256').update(text).digest('base64'));
}
