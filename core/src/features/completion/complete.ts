import { cursorAt } from '../../cursor/cursor-at.js';
import type { TextCursor } from '../../cursor/text-cursor.js';
import { knownDocument } from '../../knowledge/known-document.js';
import { knownPlace } from '../../knowledge/known-place.js';
import type { KnownValue } from '../../knowledge/known-value.js';
import type { FeaturePlace } from '../feature-place.js';
import type { CompletionItem } from './completion-item.js';
import type { CompletionPlace, Proposal } from './completion-place.js';
import { completeAlias } from './complete-alias.js';
import { completeScript } from './complete-script.js';
import { completeScriptOperations } from './complete-script-operations.js';
import { keyItem, valueItem } from './item-writer.js';
import { keyProposals } from './key-proposals.js';
import { itemProposals, valueProposals } from './value-proposals.js';

/** What may be written at a place of a connector's file; nothing where that is not known. It never throws, however broken the file is. */
export function complete(place: FeaturePlace): readonly CompletionItem[] {
  if (place.document.kind === 'script') return completeScript(place);
  if (place.document.kind === 'solution') return completeScriptOperations(place);
  const root = knownDocument(place.project, place.document);
  const aliases = root === undefined ? undefined : completeAlias(place);
  if (aliases !== undefined) return aliases;
  const cursor = root === undefined ? undefined : cursorAt(place.document, place.offset);
  if (root === undefined || cursor === undefined) return [];
  const known = knownPlace(root, cursor.segments, cursor.valueAt).value;
  return known === undefined ? [] : itemsAt({ ...place, cursor, known }, known);
}

function itemsAt(place: CompletionPlace, known: KnownValue): readonly CompletionItem[] {
  const { cursor } = place;
  switch (cursor.role) {
    case 'key': return keyItems(cursor, keyProposals(place, known));
    case 'value': return valueItems(cursor, withoutTaken(place, valueProposals(place, known)));
    case 'either': return eitherItems(place, known);
  }
}

/** Below a key of YAML: the members of an object, the items of a list, or a value. */
function eitherItems(place: CompletionPlace, known: KnownValue): readonly CompletionItem[] {
  const { cursor } = place;
  switch (known.kind) {
    case 'object': {
      const variants = cursor.needsDash ? [] : valueProposals(place, known).filter(({ kind, template }) => kind === 'template' || template !== undefined);
      return [...keyItems(cursor, keyProposals(place, known)), ...valueItems(cursor, variants)];
    }
    case 'map': return keyItems(cursor, keyProposals(place, known));
    case 'list': return cursor.needsDash ? valueItems(cursor, itemProposals(place, known.of)) : [];
    case 'either': return known.of.flatMap((each) => eitherItems(place, each));
    case 'text':
    case 'number':
    case 'boolean':
    case 'any': return valueItems(cursor, withoutTaken(place, valueProposals(place, known)));
  }
}

/** A list does not need the same text twice. */
function withoutTaken({ cursor }: CompletionPlace, proposals: readonly Proposal[]): readonly Proposal[] {
  if (cursor.siblings.length === 0) return proposals;
  const taken = new Set(cursor.siblings);
  return proposals.filter(({ value }) => !taken.has(String(value)));
}

function keyItems(cursor: TextCursor, proposals: readonly Proposal[]): readonly CompletionItem[] {
  return proposals.map((proposal, position) => keyItem(cursor, proposal, position));
}

function valueItems(cursor: TextCursor, proposals: readonly Proposal[]): readonly CompletionItem[] {
  return proposals.map((proposal, position) => valueItem(cursor, proposal, position));
}
