import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { segmentsOf, valueAt } from '../../pointer.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { CharSequence } from '../../text/char-sequence.js';
import { listScriptOperationsInXml } from '../symbols/solution-names.js';

/** More occurrences than any text has on purpose. */
const MAX_FOUND = 2000;

/**
 * In how many places an operation is named: by dropdowns, schemas, tests and triggers of the definition, by policies, by the script, and by the XML of a solution. It looks for the id in the
 * texts, which is quicker than to walk over everything.
 */
export function countUses(operationId: string, project: ConnectorProject, index: ConnectorIndex): number {
  const inFiles = project.documents.filter(({ kind }) => kind === 'definition' || kind === 'properties').reduce((sum, document) => sum + usesIn(document, operationId), 0);
  const inScript = index.scripts.reduce((sum, { outline }) => sum + outline.comparisons.filter((comparison) => comparison.operationId === operationId).length, 0);
  const inXml = listScriptOperationsInXml(project).filter((found) => found.operationId === operationId).length;
  return inFiles + inScript + inXml;
}

function usesIn(document: ConnectorDocument, operationId: string): number {
  let count = 0;
  let found = 0;
  const { source: text } = document;
  if (operationId === '') return 0;
  for (let at = text.indexOf(operationId); at !== -1 && found < MAX_FOUND; at = text.indexOf(operationId, at + operationId.length)) {
    found++;
    if (!isWhole(text, at, operationId.length)) continue;
    const node = document.nodeAt(at);
    if (node?.part === 'value' && isUse(segmentsOf(node.pointer)) && valueAt(document.value, node.pointer) === operationId) count++;
  }
  return count;
}

function isWhole(text: CharSequence, at: number, length: number): boolean {
  return !/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + length));
}

/** An `operationId` below an extension, or an item of a list of operations; not the operation's own. */
function isUse(segments: readonly string[]): boolean {
  const last = segments.at(-1);
  if (last === 'operationId') return !(segments.length === 4 && segments[0] === 'paths');
  return ['x-ms-apimTemplate-operationName', 'scriptOperations'].includes(segments.at(-2) ?? '');
}
