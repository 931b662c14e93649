import type { Corrector } from '../../fixes/corrector.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import { createCorrector } from '../../fixes/create-corrector.js';
import { copiedValue, withComments } from '../../fixes/moved-value.js';
import type { ConnectorOperation } from '../../index/connector-index.js';
import { isList, isObject, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { type Pointer, pointerOf } from '../../pointer.js';
import { operationsOf, readPolicy } from '../../policies/policy-instance.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring, RefactoringChange } from './refactoring.js';
import { isWrittenInPlace, SHARED_BY_ALIAS } from '../../fixes/written-in-place.js';

/** What the next version of an operation is called, and where it goes. */
interface NextVersion {
  readonly operation: ConnectorOperation;
  readonly operationId: string;
  readonly family: string;
  /** Of the operation as it is. */
  readonly revision: number;
  readonly path: string;
}

/** Offers, at the keys of an operation, to deprecate it and add its next version: Microsoft's page on versioning asks for that where a change would break flows. */
export function makeNextVersion(place: PlaceInDefinition): readonly Refactoring[] {
  const [node] = place.nodes;
  const operation = node?.kind === 'operation' ? place.index.operations.find(({ at }) => at.pointer === node.at.pointer) : undefined;
  if (operation?.operationId === undefined || operation.operationId === '' || operation.deprecated) return [];
  const next = nextVersionOf(operation, operation.operationId, place);
  const base = { id: 'nextVersion', kind: 'refactor.rewrite', title: `Deprecate ${operation.operationId}, and add ${next.operationId} at ${next.path}` } as const;
  const disabled = obstacle(place, next);
  return [disabled === undefined ? { ...base, apply: () => change(place, next) } : { ...base, disabled }];
}

function nextVersionOf(operation: ConnectorOperation, id: string, { root }: PlaceInDefinition): NextVersion {
  const annotation = objectOf(memberOf(operation.value, 'x-ms-api-annotation'));
  const stem = id.replace(/_?[vV]\d{1,4}$/, '') || id;
  const revision = revisionOf(annotation, id);
  const operationId = `${stem}_V${revision + 1}`;
  return { operation, operationId, family: textOf(memberOf(annotation, 'family')) ?? stem, revision, path: nextPath(operation.path, revision + 1, objectOf(memberOf(root, 'paths')) ?? {}) };
}

function revisionOf(annotation: JsonObject | undefined, id: string): number {
  const revision = memberOf(annotation, 'revision');
  if (typeof revision === 'number' && Number.isInteger(revision) && revision >= 1) return revision;
  return Math.max(1, Number(/_?[vV](\d{1,4})$/.exec(id)?.[1] ?? 1));
}

/** Two operations cannot share method and path: the version is part of the path, until somebody writes the one that the service has. */
function nextPath(path: string, version: number, paths: JsonObject): string {
  const versioned = /^(.*\/v)\d+(\/.*)?$/i.exec(path);
  const proposal = versioned === null ? `/v${version}${path.startsWith('/') ? '' : '/'}${path}` : `${versioned[1] ?? ''}${version}${versioned[2] ?? ''}`;
  let free = proposal;
  for (let number = version + 1; Object.hasOwn(paths, free); number++) free = `/v${number}${path.startsWith('/') ? '' : '/'}${path}`;
  return free;
}

function obstacle({ document, index }: PlaceInDefinition, { operation, operationId }: NextVersion): string | undefined {
  if (index.operations.some((each) => each.operationId?.toLowerCase() === operationId.toLowerCase())) return `There is an operation "${operationId}" already.`;
  return isWrittenInPlace(document, operation.at.parent?.pointer ?? operation.at.pointer) ? undefined : SHARED_BY_ALIAS;
}

function change(place: PlaceInDefinition, next: NextVersion): RefactoringChange {
  const { document } = place;
  const corrector = createCorrector(document);
  deprecate(corrector, next);
  corrector.insertKey(pointerOf(['paths']), next.path, pathItemOf(document, next), { after: next.operation.path });
  return { edits: [{ uri: document.uri, edits: corrector.edits() }, ...editsOfProperties(place, next)], newFiles: [] };
}

function deprecate(corrector: Corrector, { operation, family, revision }: NextVersion): void {
  const { value, at, summary, kind } = operation;
  put(corrector, value, at, 'deprecated', true);
  put(corrector, value, at, 'x-ms-api-annotation', annotationOf(value, family, revision));
  if (summary !== undefined && summary.trim() !== '' && kind !== 'internal' && !/deprecated|obsolete|retired/i.test(summary)) corrector.set(at.child('summary').pointer, `${summary.trimEnd()} (deprecated)`);
}

function put(corrector: Corrector, value: JsonObject, at: Location, key: string, member: unknown): void {
  if (Object.hasOwn(value, key)) corrector.set(at.child(key).pointer, member);
  else corrector.insertKey(at.pointer, key, member, { after: key === 'deprecated' ? 'description' : 'deprecated' });
}

function annotationOf(value: JsonObject, family: string, revision: number): JsonObject {
  const annotation = objectOf(memberOf(value, 'x-ms-api-annotation')) ?? {};
  return { ...Object.fromEntries(Object.entries(annotation).filter(([key]) => key !== 'replacement' && key !== 'expires')), family, revision };
}

/** The new path has what the old one says for all of its operations. */
function pathItemOf(document: ConnectorDocument, { operation, operationId, family, revision }: NextVersion): JsonObject {
  const item = objectOf(operation.at.parent?.value) ?? {};
  const replaced = {
    operationId,
    ...(operation.summary === undefined ? {} : { summary: nextSummary(operation.summary, revision + 1) }),
    'x-ms-api-annotation': annotationOf(operation.value, family, revision + 1),
  };
  // Its annotation stays where it was; a new one stands last.
  const copy = { ...movedMembers(document, operation.at, operation.value), ...commented(document, operation.at, replaced) };
  const shared = Object.fromEntries(['parameters', 'x-ms-notification-content'].flatMap((key) => (Object.hasOwn(item, key) ? [[key, item[key]] as const] : [])));
  const around = operation.at.parent;
  return { ...(around === undefined ? shared : movedMembers(document, around, shared)), [operation.method]: copy };
}

function movedMembers(document: ConnectorDocument, at: Location, members: JsonObject): JsonObject {
  return commented(document, at, Object.fromEntries(Object.entries(members).map(([key, value]) => [key, copiedValue(document, at.child(key).pointer, value)])));
}

/** What is said about the members that `at` has is said of their copies, too. */
function commented(document: ConnectorDocument, at: Location, members: JsonObject): JsonObject {
  const known = objectOf(at.value) ?? {};
  return Object.fromEntries(Object.entries(members).map(([key, value]) => [key, Object.hasOwn(known, key) ? withComments(document, at.child(key).pointer, value) : value]));
}

function nextSummary(summary: string, version: number): string {
  return `${summary.trimEnd().replace(/\(V\d+\)$/i, '').trimEnd()} (V${version})`;
}

/** Policies that name the operation are for its next version, too, and so is the script. */
function editsOfProperties({ project, index }: PlaceInDefinition, { operation, operationId }: NextVersion): RefactoringChange['edits'] {
  const lists = [
    ...index.policyInstances.flatMap(({ value, at }) => operationsOf(readPolicy(value, at)) ?? []),
    // A script that tells operations apart by their ids has to be taught the new one first.
    ...(index.scripts.some(({ document }) => document.text.includes(`"${operation.operationId ?? ''}"`)) ? [] : index.scriptOperations),
  ].filter((named) => named.operationId === operation.operationId).flatMap(({ at }) => (isList(at.parent?.value) ? [{ document: at.document, pointer: at.parent.pointer }] : []));
  return project.documents.filter(({ kind, syntaxErrors }) => kind === 'properties' && syntaxErrors.length === 0).flatMap((document) => {
    const pointers = new Set<Pointer>(lists.filter((list) => list.document === document).map(({ pointer }) => pointer));
    if (pointers.size === 0 || !isObject(document.value) && !isList(document.value)) return [];
    const corrector = createCorrector(document);
    for (const pointer of pointers) corrector.append(pointer, operationId);
    return [{ uri: document.uri, edits: corrector.edits() }];
  });
}
