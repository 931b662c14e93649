import { createCorrector } from '../../fixes/create-corrector.js';
import { movedValue } from '../../fixes/moved-value.js';
import { isObject, memberOf } from '../../lint/json-object.js';
import { segmentsOf } from '../../pointer.js';
import { type DefinitionNode, nodesOf } from './definition-nodes.js';
import { freeName } from '../../wording/free-name.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring, RefactoringChange } from './refactoring.js';
import { isSameValue } from './same-value.js';
import { schemaName } from './schema-name.js';
import { addToSection, canAddTo, referenceTo, sectionOf } from '../../fixes/shared-section.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** Offers to give the inline schema around the cursor a name in the definitions, or to use the definition that is the same already. */
export function extractSchema(place: PlaceInDefinition): readonly Refactoring[] {
  const schema = place.nodes.find(isWorthAName);
  if (schema === undefined) return [];
  const definitions = sectionOf(place.root, 'definitions');
  // A schema that is part of a definition cannot be the same as all of it.
  const existing = Object.keys(definitions).filter((name) => isSameValue(definitions[name], schema.value));
  return existing.length > 0 ? existing.map((name) => useDefinition(place, schema, name)) : extractions(place, schema);
}

function extractions(place: PlaceInDefinition, schema: DefinitionNode): readonly Refactoring[] {
  const { document, root } = place;
  const name = freeName(schemaName(schema.at, place), Object.keys(sectionOf(root, 'definitions')));
  const base = { id: 'extractSchema', kind: 'refactor.extract', title: `Extract the schema to #/definitions/${name}` } as const;
  if (!canAddTo(place, 'definitions') || !isWrittenInPlace(document, schema.at.pointer)) return [{ ...base, disabled: SHARED_BY_ALIAS }];
  const same = sameSchemas(place, schema);
  const extract = (schemas: readonly DefinitionNode[]): RefactoringChange => replace(place, schemas, name, schema);
  const one: Refactoring = { ...base, apply: () => extract([schema]) };
  if (same.length < 2) return [one];
  return [one, { ...base, id: 'extractSchema.everywhere', title: `${base.title}, and use it in all ${same.length} places`, apply: () => extract(same) }];
}

function useDefinition(place: PlaceInDefinition, schema: DefinitionNode, name: string): Refactoring {
  const base = { id: `useDefinition.${name}`, kind: 'refactor.rewrite', title: `Use #/definitions/${name}, which is the same` } as const;
  if (!isWrittenInPlace(place.document, schema.at.pointer)) return { ...base, disabled: SHARED_BY_ALIAS };
  return { ...base, apply: () => replace(place, [schema], name, undefined) };
}

function replace({ document, root }: PlaceInDefinition, schemas: readonly DefinitionNode[], name: string, added: DefinitionNode | undefined): RefactoringChange {
  const corrector = createCorrector(document);
  for (const node of schemas) corrector.set(node.at.pointer, { $ref: referenceTo('definitions', name) }, { withComment: node === added });
  if (added !== undefined) addToSection(corrector, root, 'definitions', name, movedValue(document, added.at.pointer, added.value));
  return { edits: [{ uri: document.uri, edits: corrector.edits() }], newFiles: [] };
}

function sameSchemas({ document }: PlaceInDefinition, schema: DefinitionNode): readonly DefinitionNode[] {
  return nodesOf(document).filter((node) => isWorthAName(node) && isSameValue(node.value, schema.value) && isWrittenInPlace(document, node.at.pointer));
}

/** An inline schema with parts of its own: a name for a single text or number tells nobody more. */
function isWorthAName({ kind, value, at }: DefinitionNode): boolean {
  if (kind !== 'schema' || Object.hasOwn(value, '$ref') || isDefinition(at.pointer)) return false;
  return ['properties', 'allOf', 'additionalProperties'].some((key) => {
    const member = memberOf(value, key);
    return (isObject(member) || Array.isArray(member)) && Object.keys(member).length > 0;
  });
}

function isDefinition(pointer: DefinitionNode['at']['pointer']): boolean {
  const segments = segmentsOf(pointer);
  return segments.length === 2 && segments[0] === 'definitions';
}
