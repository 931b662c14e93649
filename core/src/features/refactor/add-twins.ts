import type { Fix } from '../../fixes/fix.js';
import { applyFix } from '../../fixes/apply-fix.js';
import { memberOf } from '../../lint/json-object.js';
import { type DynamicCall, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { inputsOfCall } from '../../dynamic/passed-references.js';
import { addNewerForm, LISTS, olderList, TWINS, type TwinKinds } from '../../dynamic/twins.js';
import type { DefinitionNode } from './definition-nodes.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring } from './refactoring.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** Offers to say a list or a schema that is fetched in the other of its two forms, too, so that older and newer designers know it. */
export function addTwins(place: PlaceInDefinition): readonly Refactoring[] {
  const [node] = place.nodes;
  if (node === undefined) return [];
  return TWINS.flatMap((kinds) => {
    const hasOlder = memberOf(node.value, kinds.older) !== undefined;
    const hasNewer = memberOf(node.value, kinds.newer) !== undefined;
    if (hasOlder && !hasNewer) return addNewer(place, node, kinds);
    return hasNewer && !hasOlder && kinds === LISTS ? addOlder(place, node) : [];
  });
}

function addNewer(place: PlaceInDefinition, node: DefinitionNode, kinds: TwinKinds): readonly Refactoring[] {
  const [call] = callsOf(node, kinds.older);
  const base = { id: `twin.${kinds.newer}`, kind: 'refactor.rewrite', title: `Add ${kinds.newer} beside ${kinds.older}` } as const;
  if (call?.operationId === undefined) return [];
  const disabled = obstacle(place, node, call);
  if (disabled !== undefined) return [{ ...base, disabled }];
  const fixes = addNewerForm(call, kinds, inputsOfCall(call, place.index), place.index);
  if (fixes.length === 0) return [{ ...base, disabled: 'It is not certain which inputs the parameters of the call refer to.' }];
  return fixes.map((fix, position) => toRefactoring(place, fix, fixes.length === 1 ? base : { ...base, id: `${base.id}.${position}`, title: fix.title }));
}

function addOlder(place: PlaceInDefinition, node: DefinitionNode): readonly Refactoring[] {
  const [call] = callsOf(node, LISTS.newer);
  const base = { id: `twin.${LISTS.older}`, kind: 'refactor.rewrite', title: `Add ${LISTS.older} beside ${LISTS.newer}` } as const;
  if (call?.operationId === undefined) return [];
  const form = olderList(call);
  const disabled = obstacle(place, node, call) ?? (form === undefined ? 'The older form cannot refer to parts of the body, so that it cannot say the same.' : undefined);
  if (disabled !== undefined) return [{ ...base, disabled }];
  const fix: Fix = {
    kind: 'suggestion',
    title: base.title,
    uri: place.document.uri,
    apply: (corrector) => { corrector.insertKey(node.at.pointer, LISTS.older, form, { after: LISTS.newer }); },
  };
  return [toRefactoring(place, fix, base)];
}

function toRefactoring({ project }: PlaceInDefinition, fix: Fix, base: { readonly id: string; readonly kind: Refactoring['kind']; readonly title: string }): Refactoring {
  return { ...base, apply: () => ({ edits: [applyFix(project, fix)], newFiles: [] }) };
}

function callsOf({ value, at }: DefinitionNode, extension: string): readonly DynamicCall[] {
  return dynamicCalls(extension, memberOf(value, extension), at.step(extension));
}

function obstacle({ document, index }: PlaceInDefinition, node: DefinitionNode, call: DynamicCall): string | undefined {
  if (index.operationsById(call.operationId ?? '').length !== 1) return `There is not one operation "${call.operationId ?? ''}" that it could call.`;
  return isWrittenInPlace(document, node.at.pointer) ? undefined : SHARED_BY_ALIAS;
}
