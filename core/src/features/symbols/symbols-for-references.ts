import { factsOf, operationKey, unitKey, type UnitKey } from '../../index/unit-facts.js';
import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import type { FeaturePlace } from '../feature-place.js';
import { sharedEntryOf } from './reference-names.js';
import type { SymbolTable } from './symbol-table.js';
import { knownSymbols, symbolsOf, symbolsWithin } from './symbols-of.js';

/**
 * Enough names to tell where that is named which the place names. What a unit of the definition refers to is known as long as the unit stays as it is: right
 * after a keystroke, only those have to be read that name the same operation or shared entry.
 */
export function symbolsForReferences(place: FeaturePlace): SymbolTable {
  const known = knownSymbols(place.project);
  if (known !== undefined) return known;
  const key = namedAt(place);
  return key === undefined ? symbolsOf(place.project) : symbolsWithin(place.project, (unit) => factsOf(unit).uses.has(key));
}

/** Names from which any operation is called. */
export function symbolsForCalls(place: Pick<FeaturePlace, 'project'>): SymbolTable {
  return knownSymbols(place.project) ?? symbolsWithin(place.project, (unit) => {
    const { operations, declares } = factsOf(unit);
    return operations > declares.length;
  });
}

/** Of what says by itself what it means: a `$ref`, an entry's key, an operationId. */
function namedAt({ project, document, index, offset }: FeaturePlace): UnitKey | undefined {
  const node = document.nodeAt(offset);
  if (node === undefined || document !== documentOf(project, 'definition')) return undefined;
  const at = Location.of(document, node.pointer);
  if (node.part === 'key') {
    const isEntry = ENTRIES.has(String(at.parent?.segment)) && at.parent?.parent?.parent === undefined;
    return isEntry ? unitKey(String(at.parent?.segment), String(at.segment)) : undefined;
  }
  if (typeof at.value !== 'string') return undefined;
  const entry = at.segment === '$ref' ? sharedEntryOf(at.value) : undefined;
  if (entry !== undefined) return unitKey(entry.section, entry.name);
  return at.segment === 'operationId' && index.operationsById(at.value).length > 0 ? operationKey(at.value) : undefined;
}

const ENTRIES: ReadonlySet<string> = new Set(['definitions', 'responses']);
