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

/** All words of a text; and those with something between their letters, of which there are few. */
const WORDS = /[\w.-]+/g;
const JOINED_WORDS = /(?<![\w.-])[A-Za-z0-9]*[_.-][\w.-]*/g;
/** The same for JSON, where only a text that is nothing else than the id means the operation, and quotes are quickly found. */
const QUOTED_WORDS = /"[\w.-]+"/g;
const QUOTED_JOINED_WORDS = /"[A-Za-z0-9]*[_.-][\w.-]*"/g;

/** How often each id stands in the files of a project, of those that are one word, and of those that are joined ones; counted once per project. */
const idMentions = new WeakMap<ConnectorProject['documents'], Map<'words' | 'joined words', ReadonlyMap<string, number>>>();

function isMentionedElsewhere(id: string, { documents }: ConnectorProject, { operations }: ConnectorIndex): boolean {
  const words = /[_.-]/.test(id) ? 'joined words' : 'words';
  const ofProject = idMentions.get(documents) ?? new Map<typeof words, ReadonlyMap<string, number>>();
  idMentions.set(documents, ofProject);
  const counts = ofProject.get(words) ?? countMentions(documents, words === 'joined words', new Set(operations.flatMap(({ operationId }) => operationId ?? [])));
  ofProject.set(words, counts);
  // Ids with blanks are none of these words, and count as mentioned.
  return counts.get(id) !== 1;
}

/** Only of words that are ids: a definition has a hundred thousand others. */
function countMentions(documents: ConnectorProject['documents'], areJoined: boolean, ids: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string): void => {
    if (ids.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const document of documents) {
    if (document.syntax === 'yaml') visitTexts(document.value, count);
    else if (document.syntax === 'json') for (const found of document.text.match(areJoined ? QUOTED_JOINED_WORDS : QUOTED_WORDS) ?? []) count(found.slice(1, -1));
    else for (const found of document.text.match(areJoined ? JOINED_WORDS : WORDS) ?? []) count(found);
  }
  return counts;
}

/** All texts and keys of a value: YAML has its texts without quotes as well, where one cannot tell them from words of a longer one. */
function visitTexts(value: unknown, visit: (text: string) => void): void {
  if (typeof value === 'string') visit(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    visit(key);
    visitTexts(member, visit);
  }
}
