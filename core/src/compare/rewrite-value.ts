import type { ConnectorDocument } from '../documents/connector-document.js';
import { createCorrector } from '../fixes/create-corrector.js';
import type { Corrector } from '../fixes/corrector.js';
import { isList, isObject, memberOf, textOf, type JsonObject } from '../lint/json-object.js';
import { childPointer, ROOT_POINTER, type Pointer } from '../pointer.js';
import { applyEdits } from '../text/text-edit.js';
import { isSameValue } from './same-value.js';

/**
 * A text with another value, in the style of a document: what both have stays as it is written there, with its order and comments, so that a
 * comparison of the texts shows only what really differs. Undefined where the document is broken, or has no value that could be changed.
 */
export function rewriteValue(document: ConnectorDocument, value: unknown): string | undefined {
  if (document.syntax === 'text' || document.syntaxErrors.length > 0 || !isContainer(document.value) || isObject(document.value) !== isObject(value) || !isContainer(value)) return undefined;
  const corrector = createCorrector(document);
  change(ROOT_POINTER, document.value, value, corrector);
  return applyEdits(document.text, corrector.edits());
}

function isContainer(value: unknown): boolean {
  return isObject(value) || isList(value);
}

function change(at: Pointer, from: unknown, to: unknown, corrector: Corrector): void {
  if (isSameValue(from, to)) return;
  if (isObject(from) && isObject(to)) changeObject(at, from, to, corrector);
  else if (isList(from) && isList(to)) changeList(at, from, to, corrector);
  else corrector.set(at, to);
}

function changeObject(at: Pointer, from: JsonObject, to: JsonObject, corrector: Corrector): void {
  for (const key of Object.keys(from)) if (!Object.hasOwn(to, key)) corrector.remove(childPointer(at, key));
  let previous: string | undefined;
  for (const key of Object.keys(to)) {
    if (Object.hasOwn(from, key)) change(childPointer(at, key), from[key], to[key], corrector);
    else corrector.insertKey(at, key, to[key], previous === undefined ? { first: true } : { after: previous });
    previous = key;
  }
}

/** Items are paired in their order: those that go are removed, those that come at the end are added. Where others come, the list is written anew. */
function changeList(at: Pointer, from: readonly unknown[], to: readonly unknown[], corrector: Corrector): void {
  const paired = pairItems(from, to);
  if (paired === undefined) {
    corrector.set(at, to);
    return;
  }
  from.forEach((item, index) => {
    const partner = paired.get(index);
    if (partner === undefined) corrector.remove(childPointer(at, index));
    else change(childPointer(at, index), item, to[partner], corrector);
  });
  for (const item of to.slice(paired.size)) corrector.append(at, item);
}

/** Which item becomes which; undefined where one came that is not at the end. */
function pairItems(from: readonly unknown[], to: readonly unknown[]): ReadonlyMap<number, number> | undefined {
  const paired = new Map<number, number>();
  let gone = Math.max(0, from.length - to.length);
  let next = 0;
  for (const [index, item] of from.entries()) {
    const partner = to[next];
    if (next >= to.length || (gone > 0 && !isSameItem(item, partner))) {
      if (gone === 0) return undefined;
      gone--;
      continue;
    }
    paired.set(index, next++);
  }
  return paired;
}

/** What tells items of lists apart: parameters, tags and sets by their names, policies by their titles. */
const NAMES = ['name', 'title', 'operationId', '$ref'] as const;

function isSameItem(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return isSameValue(a, b);
  const key = NAMES.find((name) => Object.hasOwn(a, name) || Object.hasOwn(b, name));
  return key === undefined ? isSameValue(a, b) : textOf(memberOf(a, key)) === textOf(memberOf(b, key));
}
