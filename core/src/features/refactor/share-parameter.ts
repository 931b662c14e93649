import { createCorrector } from '../../fixes/create-corrector.js';
import { movedValue } from '../../fixes/moved-value.js';
import { segmentsOf } from '../../pointer.js';
import { type DefinitionNode, nodesOf } from './definition-nodes.js';
import { freeName } from '../../wording/free-name.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring, RefactoringChange } from './refactoring.js';
import { isSameValue } from './same-value.js';
import { addToSection, canAddTo, nameOfSharedParameter, referenceTo, sectionOf } from '../../fixes/shared-section.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** Offers to keep the parameter at the cursor once, for all operations that have the same one. */
export function shareParameter(place: PlaceInDefinition): readonly Refactoring[] {
  const parameter = place.nodes.find(({ kind }) => kind === 'parameter');
  // Inside of the schema of a body, the schema is meant.
  if (parameter === undefined || !isInline(parameter) || place.nodes[0]?.kind === 'schema') return [];
  const shared = sectionOf(place.root, 'parameters');
  const existing = Object.keys(shared).find((name) => isSameValue(shared[name], parameter.value));
  const same = nodesOf(place.document).filter((node) => isInline(node) && isSameValue(node.value, parameter.value));
  if (existing !== undefined) return [useShared(place, same, existing)];
  return [moveToShared(place, parameter, same)];
}

function moveToShared(place: PlaceInDefinition, parameter: DefinitionNode, same: readonly DefinitionNode[]): Refactoring {
  const name = freeName(nameOfSharedParameter(parameter.value), Object.keys(sectionOf(place.root, 'parameters')));
  const base = { id: 'shareParameter', kind: 'refactor.move', title: `Move the parameter to #/parameters/${name}${inPlaces(same)}` } as const;
  const isFree = canAddTo(place, 'parameters') && same.every(({ at }) => isWrittenInPlace(place.document, at.pointer));
  return isFree ? { ...base, apply: () => replaced(place, same, name, parameter) } : { ...base, disabled: SHARED_BY_ALIAS };
}

function useShared(place: PlaceInDefinition, same: readonly DefinitionNode[], name: string): Refactoring {
  const base = { id: 'useSharedParameter', kind: 'refactor.rewrite', title: `Use #/parameters/${name}, which is the same${inPlaces(same)}` } as const;
  const isFree = same.every(({ at }) => isWrittenInPlace(place.document, at.pointer));
  return isFree ? { ...base, apply: () => replaced(place, same, name, undefined) } : { ...base, disabled: SHARED_BY_ALIAS };
}

function replaced({ document, root }: PlaceInDefinition, same: readonly DefinitionNode[], name: string, added: DefinitionNode | undefined): RefactoringChange {
  const corrector = createCorrector(document);
  for (const node of same) corrector.set(node.at.pointer, { $ref: referenceTo('parameters', name) }, { withComment: node.at.pointer === added?.at.pointer });
  if (added !== undefined) addToSection(corrector, root, 'parameters', name, movedValue(document, added.at.pointer, added.value));
  return { edits: [{ uri: document.uri, edits: corrector.edits() }], newFiles: [] };
}

function inPlaces(same: readonly DefinitionNode[]): string {
  return same.length > 1 ? `, in all ${same.length} places that have it` : '';
}

function isInline({ kind, value, at }: DefinitionNode): boolean {
  return kind === 'parameter' && !Object.hasOwn(value, '$ref') && segmentsOf(at.pointer)[0] === 'paths';
}
