import { createCorrector } from '../../fixes/create-corrector.js';
import { copiedValue, withComments } from '../../fixes/moved-value.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import { findTarget } from '../../index/resolve-reference.js';
import { isList, isObject, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { type Pointer, pointerOf, segmentsOf } from '../../pointer.js';
import { type DefinitionNode, nodesOf } from './definition-nodes.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring, RefactoringChange } from './refactoring.js';
import type { SharedSection } from '../../fixes/shared-section.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** The service takes definitions below 1 MB. */
const LARGEST = 1_000_000;

/** Something shared, and where it stands. */
interface Shared {
  readonly section: SharedSection;
  readonly name: string;
  readonly value: JsonObject;
  readonly at: Location;
}

const SECTIONS: Readonly<Record<SharedSection, DefinitionNode['kind']>> = { definitions: 'schema', parameters: 'parameter', responses: 'response' };

/** Offers to put what is shared in the place of the reference at the cursor, or in the place of all of them. */
export function inlineReference(place: PlaceInDefinition): readonly Refactoring[] {
  const [node] = place.nodes;
  const reference = node === undefined ? undefined : textOf(memberOf(node.value, '$ref'));
  const isShared = place.part === 'key' && segmentsOf(place.pointer).length === 2;
  const shared = isShared ? sharedAt(place, place.pointer) : reference === undefined ? undefined : sharedOf(place, reference);
  if (shared === undefined || node === undefined) return [];
  const all = nodesOf(place.document).filter((each) => refersTo(place, each, shared.at.pointer));
  return [...(isShared ? [] : [inlineOne(place, node, shared)]), ...(all.length > 0 ? [inlineAll(place, all, shared)] : [])];
}

function inlineOne(place: PlaceInDefinition, node: DefinitionNode, shared: Shared): Refactoring {
  const base = { id: 'inline', kind: 'refactor.inline', title: `Inline #/${shared.section}/${shared.name} here` } as const;
  const disabled = obstacle(place, shared, [node]);
  return disabled === undefined ? { ...base, apply: () => inlined(place, [node], shared, false) } : { ...base, disabled };
}

function inlineAll(place: PlaceInDefinition, nodes: readonly DefinitionNode[], shared: Shared): Refactoring {
  const where = nodes.length === 1 ? 'its one place' : `all ${nodes.length} places`;
  const base = { id: 'inline.everywhere', kind: 'refactor.inline', title: `Inline #/${shared.section}/${shared.name} in ${where}, and remove it` } as const;
  // What refers to it from places that Swagger does not have (an extension, an example) would lead nowhere.
  const disabled = obstacle(place, shared, nodes) ?? (countReferences(place, shared.at.pointer) > nodes.length ? 'An extension or an example refers to it, too, and a copy there would not be read.' : undefined);
  return disabled === undefined ? { ...base, apply: () => inlined(place, nodes, shared, true) } : { ...base, disabled };
}

function obstacle(place: PlaceInDefinition, shared: Shared, nodes: readonly DefinitionNode[]): string | undefined {
  const { document } = place;
  if (reaches(place, shared)) return `"${shared.name}" refers to itself, so that a copy of it would have no end.`;
  if (shared.section === 'definitions' && memberOf(shared.value, 'discriminator') !== undefined) return `"${shared.name}" has a discriminator, which goes by the names of definitions.`;
  if (![shared.at, ...nodes.map(({ at }) => at)].every(({ pointer }) => isWrittenInPlace(document, pointer))) return SHARED_BY_ALIAS;
  const range = document.rangeOf(shared.at.pointer, 'value');
  const length = range === undefined ? 0 : range.end - range.start;
  return document.source.length + length * nodes.length > LARGEST ? 'The definition would be larger than 1 MB, which the service refuses.' : undefined;
}

function inlined({ document, root }: PlaceInDefinition, nodes: readonly DefinitionNode[], { value, section, at }: Shared, removes: boolean): RefactoringChange {
  const corrector = createCorrector(document);
  const copy = copiedValue(document, at.pointer, value);
  // What is said above it would stay behind, above the next one. In brackets there is no room for it.
  const movesComments = removes && !nodes.every((node) => /[{[]/.test(textAt(document, node.at.pointer)));
  for (const node of nodes) corrector.set(node.at.pointer, withCommentsOfReference(document, node, movesComments ? withComments(document, at.pointer, copy) : copy));
  if (removes) {
    const members = memberOf(root, section);
    const isLast = isObject(members) && Object.keys(members).length === 1;
    corrector.remove(isLast ? pointerOf([section]) : at.pointer, { withComments: movesComments && !isLast });
  }
  return { edits: [{ uri: document.uri, edits: corrector.edits() }], newFiles: [] };
}

/** What is said of the reference stays, also where it stands among members that go with it; above the first member and behind the last one, it stays by itself. */
function withCommentsOfReference(document: ConnectorDocument, { value, at }: DefinitionNode, copy: unknown): unknown {
  const keys = Object.keys(value);
  return withComments(document, at.child('$ref').pointer, copy, { above: keys.indexOf('$ref') > 0, behind: keys.at(-1) !== '$ref' });
}

function textAt(document: ConnectorDocument, pointer: Pointer): string {
  const range = document.rangeOf(pointer, 'value');
  return range === undefined ? '' : document.source.slice(range.start, range.start + 1);
}

function refersTo({ rootAt }: PlaceInDefinition, { value }: DefinitionNode, pointer: Pointer): boolean {
  const reference = textOf(memberOf(value, '$ref'));
  return reference !== undefined && findTarget(rootAt, reference)?.at.pointer === pointer;
}

/** All `$ref`s to a place, wherever they stand. */
function countReferences({ root, rootAt }: PlaceInDefinition, pointer: Pointer): number {
  return referencesIn(root).filter((reference) => findTarget(rootAt, reference)?.at.pointer === pointer).length;
}

function reaches({ rootAt }: PlaceInDefinition, { value, at }: Shared): boolean {
  const seen = new Set<Pointer>();
  const open = [...referencesIn(value)];
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    const target = findTarget(rootAt, reference);
    if (target === undefined || seen.has(target.at.pointer)) continue;
    seen.add(target.at.pointer);
    open.push(...referencesIn(target.value));
  }
  return [...seen].some((pointer) => pointer === at.pointer || pointer.startsWith(`${at.pointer}/`) || at.pointer.startsWith(`${pointer}/`));
}

function referencesIn(value: unknown): readonly string[] {
  if (isList(value)) return value.flatMap(referencesIn);
  if (!isObject(value)) return [];
  const own = textOf(memberOf(value, '$ref'));
  return [...(own === undefined ? [] : [own]), ...Object.values(value).flatMap(referencesIn)];
}

function sharedOf(place: PlaceInDefinition, reference: string): Shared | undefined {
  const target = findTarget(place.rootAt, reference);
  const [node] = place.nodes;
  const shared = target === undefined ? undefined : sharedAt(place, target.at.pointer);
  return shared !== undefined && SECTIONS[shared.section] === node?.kind ? shared : undefined;
}

function sharedAt({ root, rootAt }: PlaceInDefinition, pointer: Pointer): Shared | undefined {
  const [section, name, ...rest] = segmentsOf(pointer);
  if (rest.length > 0 || name === undefined || (section !== 'definitions' && section !== 'parameters' && section !== 'responses')) return undefined;
  const members = memberOf(root, section);
  const value = isObject(members) ? memberOf(members, name) : undefined;
  return isObject(value) ? { section, name, value, at: rootAt.child(section, name) } : undefined;
}
