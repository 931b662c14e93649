import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { suggestion } from '../../fixes/fixing.js';

/**
 * Proposes another id for an operation. Only where nothing else in the project has the text of the id (policies, dynamic calls, the script), since
 * one fix changes one file, and only where no operation has the new id.
 */
export function proposeOperationId({ operationId = '', at }: ConnectorOperation, id: string, { project, index }: { readonly project: ConnectorProject; readonly index: ConnectorIndex }): readonly Fix[] {
  const lower = id.toLowerCase();
  const isTaken = index.operations.some((other) => other.at.pointer !== at.pointer && other.operationId?.toLowerCase() === lower);
  if (id === '' || id === operationId || isTaken || isMentionedElsewhere(operationId, project, index)) return [];
  return [
    suggestion(`Change the operationId to "${id}"`, at, (corrector) => {
      corrector.set(at.child('operationId').pointer, id);
    }),
  ];
}

/** How often each word stands in the files of a project, counted once per project. */
const wordCounts = new WeakMap<ConnectorProject['documents'], ReadonlyMap<string, number>>();

function isMentionedElsewhere(id: string, project: ConnectorProject, index: ConnectorIndex): boolean {
  let counts = wordCounts.get(project.documents);
  if (counts === undefined) {
    counts = countWords(project, new Set(index.operations.flatMap(({ operationId }) => operationId ?? [])));
    wordCounts.set(project.documents, counts);
  }
  // Ids with blanks are none of these words, and count as mentioned.
  return counts.get(id) !== 1;
}

/** Only of words that are ids: a definition has a hundred thousand others. */
function countWords({ documents }: ConnectorProject, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of documents) {
    for (const [word] of text.matchAll(/[\w.-]+/g)) if (ids.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
