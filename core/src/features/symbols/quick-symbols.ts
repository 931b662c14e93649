import { Location } from '../../lint/location.js';
import type { FeaturePlace } from '../feature-place.js';
import { Collector } from './collector.js';
import { addReference, sharedEntryOf } from './reference-names.js';
import { addEntries, addOperations, entriesOfKind } from './section-names.js';
import { SymbolTable } from './symbol-table.js';
import { knownSymbols, symbolsOf } from './symbols-of.js';

/**
 * Enough names to tell what is declared where, for the one place. A `$ref` and an operationId say by themselves what they mean, so that right after
 * a keystroke nobody has to read the whole connector to follow one.
 */
export function symbolsForDeclaration(place: FeaturePlace): SymbolTable {
  return knownSymbols(place.project) ?? quickSymbols(place) ?? symbolsOf(place.project);
}

function quickSymbols({ document, index, offset }: FeaturePlace): SymbolTable | undefined {
  const node = document.nodeAt(offset);
  if (node?.part !== 'value') return undefined;
  const at = Location.of(document, node.pointer);
  const collector = new Collector();
  const isFound = typeof at.value === 'string' && addName(at.value, at, index, collector);
  return isFound ? new SymbolTable(collector.occurrences) : undefined;
}

function addName(text: string, at: Location, index: FeaturePlace['index'], collector: Collector): boolean {
  const entry = at.segment === '$ref' ? sharedEntryOf(text) : undefined;
  if (entry !== undefined) {
    addReference(entry, at, collector);
    addEntries(entry.kind, entriesOfKind(entry.kind, index).filter(({ name }) => name === entry.name), collector);
    return true;
  }
  if (at.segment !== 'operationId' || index.operationsById(text).length === 0) return false;
  addOperations(index.operationsById(text), collector);
  collector.refer([collector.entities.named('operation', text)], { at, what: 'operationId' });
  return true;
}
