import { tokenize } from '../../csharp/tokenize.js';
import type { Token } from '../../csharp/token.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorIndex, ConnectorScript } from '../../index/connector-index.js';
import type { Collector } from './collector.js';

const TEXTS = new WeakMap<ConnectorDocument, readonly Token[]>();

/**
 * Adds the operations that scripts name. Certain are the strings that the id of the called operation is compared with; where a script also does something
 * else with the id, as looking it up in a table, any string that is the id of an operation may mean it.
 */
export function addScripts(index: ConnectorIndex, collector: Collector): void {
  for (const script of index.scripts) {
    const compared = addComparisons(script, index, collector);
    if (!script.outline.onlyCompares) addGuesses(script, compared, index, collector);
  }
}

function addComparisons({ document, outline }: ConnectorScript, index: ConnectorIndex, collector: Collector): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { operationId, range, ignoresCase } of outline.comparisons) {
    const meant = ignoresCase ? (inOtherCapitals(operationId, index) ?? operationId) : operationId;
    if (starts.has(range.start)) continue;
    starts.add(range.start);
    collector.add({ entities: [collector.entities.named('operation', meant)], role: 'reference', site: { kind: 'script', document, token: range }, what: 'script' });
  }
  return starts;
}

function addGuesses({ document }: ConnectorScript, known: ReadonlySet<number>, index: ConnectorIndex, collector: Collector): void {
  for (const { value, start, end } of textsOf(document)) {
    if (known.has(start) || index.operationsById(value).length === 0) continue;
    collector.add({ entities: [collector.entities.named('operation', value)], role: 'reference', site: { kind: 'script', document, token: { start, end } }, what: 'script', isGuess: true });
  }
}

function inOtherCapitals(id: string, index: ConnectorIndex): string | undefined {
  if (index.operationsById(id).length > 0) return id;
  return index.operations.find(({ operationId }) => operationId?.toLowerCase() === id.toLowerCase())?.operationId;
}

function textsOf(document: ConnectorDocument): readonly Token[] {
  let texts = TEXTS.get(document);
  if (texts === undefined) {
    texts = tokenize(document.text).filter(({ kind }) => kind === 'text');
    TEXTS.set(document, texts);
  }
  return texts;
}
