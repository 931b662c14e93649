import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { memberOf, objectOf } from '../lint/json-object.js';
import { report, type Scope } from './change-list.js';
import { shownVisibility, TEXTS } from './compare-facets.js';
import { differingMembers, placeOfMember, type Holder } from './compare-members.js';
import { compareParameters } from './compare-parameters.js';
import { compareResponses } from './compare-responses.js';
import { labelOf, matchOperations, placeOf } from './match-operations.js';
import { isShort, shownValue } from './same-value.js';
import type { SchemaScope } from './schema-scope.js';

/** Where the two snapshots are looked up. */
export interface Indexes {
  readonly before: ConnectorIndex;
  readonly after: ConnectorIndex;
}

export function compareOperations({ before, after }: Indexes, scope: Scope): void {
  const { pairs, removed, added } = matchOperations(before.operations, after.operations);
  for (const operation of removed) {
    const label = labelOf(operation);
    report({ ...scope, operation: label, lowered: operation.kind === 'internal' ? 'hidden' : undefined }, { rule: 'breaking-operation-removed', messageId: 'removed', kind: 'removed', before: operation.at, data: { operation: label.id } });
  }
  for (const operation of added) {
    const label = labelOf(operation);
    report({ ...scope, operation: label }, { rule: 'operation-added', messageId: 'added', kind: 'added', after: operation.at, data: { operation: label.id } });
  }
  for (const [from, to] of pairs) comparePair(from, to, { before, after }, { ...scope, operation: labelOf(to), lowered: from.kind === 'internal' ? 'hidden' : undefined });
}

const NOT_SETTINGS: ReadonlySet<string> = new Set(['operationId', 'parameters', 'responses', 'x-ms-visibility', 'x-ms-trigger', 'x-ms-notification-content', 'deprecated']);
const UNSEEN: ReadonlySet<string> = new Set(['tags', 'externalDocs']);

function comparePair(from: ConnectorOperation, to: ConnectorOperation, indexes: Indexes, scope: Scope): void {
  const operation = labelOf(to).id;
  compareIdentity(from, to, scope);
  compareVisibility(from, to, operation, scope);
  for (const { key, from: was, to: is, ...places } of differingMembers(from, to, NOT_SETTINGS)) {
    const text = TEXTS.get(key) ?? (UNSEEN.has(key) ? key : undefined);
    if (text !== undefined) report(scope, { rule: 'text-changed', messageId: 'operation', kind: 'changed', ...places, data: { setting: text, operation } });
    else report(scope, { rule: 'operation-setting', messageId: isShort(was) && isShort(is) ? 'fromTo' : 'changed', kind: 'changed', ...places, data: { setting: key, operation, from: shownValue(was), to: shownValue(is) } });
  }
  const schemas = (direction: SchemaScope['direction']): SchemaScope => ({ ...scope, ...indexes, area: direction === 'input' ? 'inputs' : 'outputs', direction, seen: new Map() });
  compareParameters(indexes.before.parametersOf(from), indexes.after.parametersOf(to), schemas('input'));
  compareResponses(from, to, schemas('output'));
}

function compareIdentity(from: ConnectorOperation, to: ConnectorOperation, scope: Scope): void {
  if (from.operationId !== to.operationId) {
    report(scope, { rule: 'breaking-operation-removed', messageId: 'renamed', kind: 'changed', ...placesOf(from, to, 'operationId'), data: { from: labelOf(from).id, to: labelOf(to).id } });
  }
  if (placeOf(from) !== placeOf(to)) {
    report(scope, { rule: 'breaking-path-changed', messageId: 'moved', kind: 'changed', before: from.at, after: to.at, data: { operation: labelOf(to).id, from: placeOf(from), to: placeOf(to) } });
  }
  const [was, is] = [memberOf(from.value, 'x-ms-trigger'), memberOf(to.value, 'x-ms-trigger')];
  if (was !== is) report(scope, { rule: 'breaking-trigger-changed', messageId: 'trigger', kind: 'changed', ...placesOf(from, to, 'x-ms-trigger'), data: { operation: labelOf(to).id, from: shownValue(was), to: shownValue(is) } });
  if (from.deprecated !== to.deprecated) {
    report(scope, { rule: 'operation-deprecation', messageId: to.deprecated ? 'deprecated' : 'restored', kind: 'changed', ...placesOf(from, to, 'deprecated'), data: { operation: labelOf(to).id } });
  }
}

function compareVisibility(from: ConnectorOperation, to: ConnectorOperation, operation: string, scope: Scope): void {
  const [was, is] = [from, to].map(({ value }) => shownVisibility(memberOf(value, 'x-ms-visibility')));
  if (was === undefined || is === undefined || was === is) return;
  const places = placesOf(from, to, 'x-ms-visibility');
  if (is === 'internal') report(scope, { rule: 'breaking-operation-hidden', messageId: 'hidden', ...places, kind: 'changed', data: { operation } });
  else if (was === 'internal') report(scope, { rule: 'operation-shown', messageId: 'shown', ...places, kind: 'changed', data: { operation } });
  else report(scope, { rule: 'visibility-changed', messageId: 'operation', ...places, kind: 'changed', data: { operation, from: was, to: is } });
}

function placesOf(from: Holder, to: Holder, key: string) {
  return { before: placeOfMember(from, key), after: placeOfMember(to, key) };
}

/** What a path says beside its operations: shared texts and settings. */
export function comparePathItems({ before, after }: { readonly before: Holder; readonly after: Holder }, scope: Scope): void {
  for (const path of Object.keys(before.value)) {
    const [from, to] = [objectOf(before.value[path]), objectOf(memberOf(after.value, path))];
    if (from === undefined || to === undefined) continue;
    for (const { key, ...places } of differingMembers({ value: from, at: before.at.step(path) }, { value: to, at: after.at.step(path) }, NOT_OF_PATHS)) {
      const data = { setting: TEXTS.get(key) ?? key, path };
      report(scope, TEXTS.has(key) ? { rule: 'text-changed', messageId: 'path', kind: 'changed', before: places.before, after: places.after, data } : { rule: 'definition-setting', messageId: 'path', kind: 'changed', before: places.before, after: places.after, data });
    }
  }
}

const NOT_OF_PATHS: ReadonlySet<string> = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'parameters', 'x-ms-notification-content']);
