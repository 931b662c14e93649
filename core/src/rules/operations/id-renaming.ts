import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { suggestion } from '../../fixes/fixing.js';

/**
 * Proposes another id for an operation. Only where nothing else in the project has the text of the id (policies, dynamic calls, the script), since
 * one fix changes one file, and only where no operation has the new id.
 */
export function proposeOperationId({ operationId = '', at }: ConnectorOperation, id: string, { project, index }: { readonly project: ConnectorProject; readonly index: ConnectorIndex }): readonly Fix[] {
  if (id === '' || id === operationId || isTaken(id, operationId, index) || isMentionedElsewhere(operationId, project, index)) return [];
  return [
    suggestion(`Change the operationId to "${id}"`, at, (corrector) => {
      corrector.set(at.child('operationId').pointer, id);
    }),
  ];
}

/** How many operations have an id, whatever the case of its letters; counted once per index. */
const idCounts = new WeakMap<ConnectorIndex['operations'], ReadonlyMap<string, number>>();

/** Whether an operation has the id, other than the one that is to change its `own`. */
function isTaken(id: string, own: string, { operations }: ConnectorIndex): boolean {
  let counts = idCounts.get(operations);
  if (counts === undefined) {
    counts = countIds(operations);
    idCounts.set(operations, counts);
  }
  const lower = id.toLowerCase();
  return (counts.get(lower) ?? 0) > Number(own.toLowerCase() === lower);
}

function countIds(operations: ConnectorIndex['operations']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { operationId } of operations) {
    if (operationId === undefined) continue;
    const lower = operationId.toLowerCase();
    counts.set(lower, (counts.get(lower) ?? 0) + 1);
  }
  return counts;
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

/** Only of words that are ids. A definition has a hundred thousand others, most of which have not the length of an id and are not even cut out. */
function countWords({ documents }: ConnectorProject, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const lengths = new Set([...ids].map(({ length }) => length));
  for (const { text } of documents) {
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (isInWord(text.charCodeAt(at))) continue;
      const word = at > start && lengths.has(at - start) ? text.slice(start, at) : '';
      if (ids.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      start = at + 1;
    }
  }
  return counts;
}

/** Letters and digits of ASCII, and what stands between them in ids: `_`, `.` and `-`. False for NaN, at the end of a text. */
function isInWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 46 || code === 45;
}
