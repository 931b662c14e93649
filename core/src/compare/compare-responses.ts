import type { ConnectorOperation } from '../index/connector-index.js';
import { notificationContentOf } from '../index/notification-content.js';
import { outputStatus } from '../index/output-status.js';
import { isObject, memberOf, objectOf, textOf } from '../lint/json-object.js';
import { report } from './change-list.js';
import { TEXTS } from './compare-facets.js';
import { differingMembers, placeOfMember, type Holder } from './compare-members.js';
import { compareSchemas } from './compare-schemas.js';
import { labelOf } from './match-operations.js';
import { isShort, shownValue } from './same-value.js';
import type { SchemaScope } from './schema-scope.js';

/** What an operation answers, and what a webhook calls back with. */
export function compareResponses(from: ConnectorOperation, to: ConnectorOperation, scope: SchemaScope): void {
  const [before, after] = [responsesOf(from, scope.before), responsesOf(to, scope.after)];
  const [contentBefore, contentAfter] = [notificationOf(from), notificationOf(to)];
  // Where the path says what is sent to flows, nobody sees how the subscription is answered.
  const isAnswered = contentBefore === undefined && contentAfter === undefined;
  const [seenBefore, seenAfter] = isAnswered ? [outputStatus([...before.keys()]), outputStatus([...after.keys()])] : [];
  const operation = labelOf(to).id;
  if (seenBefore !== undefined && seenAfter !== undefined) {
    const places = { kind: 'changed', before: before.get(seenBefore)?.listedAt, after: after.get(seenAfter)?.listedAt } as const;
    if (seenBefore !== seenAfter) report(scope, { rule: 'response-status', messageId: 'changed', ...places, data: { operation, from: seenBefore, to: seenAfter } });
    compareResponse(before.get(seenBefore), after.get(seenAfter), operation, scope);
  }
  const isPaired = seenBefore !== undefined && seenAfter !== undefined;
  compareOthers(without(before, isPaired ? seenBefore : undefined), without(after, isPaired ? seenAfter : undefined), operation, { ...scope, lowered: scope.lowered ?? 'other-response', seen: new Map() });
  compareResponse(contentBefore, contentAfter, operation, { ...scope, seen: new Map() });
}

interface Response extends Holder {
  /** Where the operation lists it; `at` is the shared response for a `$ref`. */
  readonly listedAt: Holder['at'];
}

type Responses = ReadonlyMap<string, Response>;

function responsesOf({ value, at }: ConnectorOperation, index: SchemaScope['before']): Responses {
  const responses = objectOf(memberOf(value, 'responses')) ?? {};
  return new Map(Object.keys(responses).flatMap((status) => {
    const listedAt = at.child('responses', status);
    const response = responses[status];
    const reference = isObject(response) ? textOf(memberOf(response, '$ref')) : undefined;
    const target = reference === undefined ? { value: response, at: listedAt } : index.resolve(reference);
    return target !== undefined && isObject(target.value) ? [[status, { value: target.value, at: target.at, listedAt }] as const] : [];
  }));
}

function without(responses: Responses, status: string | undefined): Responses {
  return new Map([...responses].filter(([each]) => each !== status));
}

function compareOthers(before: Responses, after: Responses, operation: string, scope: SchemaScope): void {
  for (const [status, response] of before) {
    const partner = after.get(status);
    if (partner === undefined) report(scope, { rule: 'response-status', messageId: 'removed', kind: 'removed', before: response.listedAt, data: { operation, status } });
    else compareResponse(response, partner, operation, scope);
  }
  for (const [status, response] of after) {
    if (!before.has(status)) report(scope, { rule: 'response-status', messageId: 'added', kind: 'added', after: response.listedAt, data: { operation, status } });
  }
}

const WENT_INTO: ReadonlySet<string> = new Set(['schema']);

function compareResponse(before: Holder | undefined, after: Holder | undefined, operation: string, scope: SchemaScope): void {
  if (before === undefined || after === undefined) return;
  for (const { key, from, to, ...places } of differingMembers(before, after, WENT_INTO)) {
    const text = TEXTS.get(key) ?? (key === 'examples' ? key : undefined);
    if (text !== undefined) report(scope, { rule: 'text-changed', messageId: 'output', kind: 'changed', ...places, data: { setting: text, output: 'body' } });
    else report(scope, { rule: 'output-setting', messageId: isShort(from) && isShort(to) ? 'fromTo' : 'changed', kind: 'changed', ...places, data: { setting: key, output: 'body', from: shownValue(from), to: shownValue(to) } });
  }
  const [schemaBefore, schemaAfter] = [memberOf(before.value, 'schema'), memberOf(after.value, 'schema')];
  if (isObject(schemaBefore) && isObject(schemaAfter)) compareSchemas({ value: schemaBefore, at: before.at.step('schema') }, { value: schemaAfter, at: after.at.step('schema') }, 'body', scope);
  else if (isObject(schemaBefore)) report(scope, { rule: 'breaking-output-removed', messageId: 'schema', kind: 'removed', before: placeOfMember(before, 'schema'), data: { operation } });
  else if (isObject(schemaAfter)) report(scope, { rule: 'output-added', messageId: 'schema', kind: 'added', after: placeOfMember(after, 'schema'), data: { operation } });
}

/** What a trigger, or an action that waits, is called back with: the path says it; some write it on the operation. What cancels on that path is not asked. */
function notificationOf(operation: ConnectorOperation): Holder | undefined {
  const { value, at, trigger, method } = operation;
  if (trigger !== 'webhook' && !['post', 'put', 'patch'].includes(method)) return undefined;
  const content = notificationContentOf(operation);
  if (content !== undefined) return content;
  const own = memberOf(value, 'x-ms-notification-content');
  return isObject(own) ? { value: own, at: at.step('x-ms-notification-content') } : undefined;
}
