import type { ConnectorIndex, ConnectorOperation } from '../../../index/connector-index.js';
import { successSchema } from '../../../index/success-schema.js';
import { isInternal } from '../../../index/visibility.js';
import { memberIgnoringCase, memberOf } from '../../../lint/json-object.js';
import { likeness, wordsOfNamed, wordsToCompare } from '../../../wording/shared-words.js';
import { precedentsOf } from '../../../dynamic/call-precedents.js';
import { pathsIn } from '../../../dynamic/called-answers.js';
import { resolveSchema } from '../../../schemas/schema-path.js';
import { operationLine } from '../../cards/operation-line.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { callingExtension, objectAbove, operationAroundCursor } from './around-cursor.js';

/** What an operation is named for. */
type Purpose = 'list' | 'schema' | 'test' | 'webhook' | 'simulation' | 'polling' | 'paging' | 'any';

/** The operations of the connector, the likeliest first. */
export function operationIds(place: CompletionPlace): readonly Proposal[] {
  const { index } = place;
  const purpose = purposeOf(place);
  const own = operationAroundCursor(place);
  const holder = holderOf(place);
  const words = wordsToCompare(holder ?? policyTitle(place));
  const precedents = holder === undefined ? undefined : precedentsOf(holder, index);
  const named = index.operations.filter((operation) => operation.operationId !== undefined && operation !== own);
  const judged = named.map((operation, position) => ({ operation, position, score: scoreOf(operation, purpose, words, index) - (precedents?.has(operation.operationId ?? '') === true ? PRECEDENT : 0) }));
  judged.sort((a, b) => a.score - b.score || a.position - b.position);
  return judged.map(({ operation, score }) => ({
    value: operation.operationId ?? '',
    kind: 'operation',
    detail: operationLine(operation),
    documentation: [operation.summary, operation.description].filter((part) => part !== undefined && part !== '').join('\n\n'),
    subject: { kind: 'operation', name: operation.operationId ?? '' },
    rank: score < 0 ? 1 : 2,
    isDeprecated: operation.deprecated,
  }));
}

function purposeOf(place: CompletionPlace): Purpose {
  const { segments } = place.cursor;
  const at = callingExtension(place);
  if (at === undefined) return policyPurpose(place);
  switch (segments[at]) {
    case 'x-ms-dynamic-values':
    case 'x-ms-dynamic-list':
    case 'x-ms-dynamic-tree': return 'list';
    case 'x-ms-dynamic-schema':
    case 'x-ms-dynamic-properties': return 'schema';
    case 'x-ms-notification': return 'webhook';
    case 'x-ms-operation-context': return 'simulation';
    case 'x-ms-capabilities': return segments.includes('testConnection') ? 'test' : 'list';
    default: return 'any';
  }
}

/** The template of the policy that lists the operations: …/parameters/x-ms-apimTemplate-operationName/0. */
function policyPurpose(place: CompletionPlace): Purpose {
  const { segments } = place.cursor;
  const at = segments.findLastIndex((segment) => segment === 'parameters');
  if (at === -1 || place.document.kind !== 'properties') return 'any';
  const id = memberIgnoringCase(objectAbove(place, segments.length - at), 'templateId')?.value;
  if (typeof id !== 'string') return 'any';
  const lower = id.toLowerCase();
  return lower === 'pollingtrigger' ? 'polling' : lower === 'updatenextlink' ? 'paging' : 'any';
}

/** Below zero for what fits, the lower the better. */
function scoreOf(operation: ConnectorOperation, purpose: Purpose, words: ReadonlySet<string>, index: ConnectorIndex): number {
  const common = (operation.deprecated ? 4 : 0) - 3 * likeness(wordsOfNamed(operation.value, operation.operationId ?? ''), words);
  switch (purpose) {
    case 'list': return common + helperScore(operation, index, (schema) => pathsIn(schema, 'lists', index).length > 0 || memberOf(schema, 'type') === 'array');
    case 'schema': return common + helperScore(operation, index, (schema) => memberOf(schema, 'type') !== 'array') + (/schema|field|column|metadata/i.test(operation.operationId ?? '') ? -3 : 0);
    case 'test': return common + testScore(operation, index);
    case 'webhook': return common + (operation.trigger === 'webhook' ? -4 : 4);
    case 'simulation': return common + (operation.method === 'get' && operation.trigger === undefined ? -2 : 2);
    case 'polling': return common + (operation.trigger === 'polling' ? -4 : 2);
    case 'paging': return common + (Object.hasOwn(operation.value, 'x-ms-pageable') ? -4 : 0);
    case 'any': return common;
  }
}

/** An operation for a dropdown or a schema reads, answers what is needed, and is mostly internal. */
function helperScore(operation: ConnectorOperation, index: ConnectorIndex, fits: (schema: Readonly<Record<string, unknown>>) => boolean): number {
  const schema = resolveSchema(successSchema(operation, index), index);
  const answers = schema !== undefined && fits(schema);
  return (operation.method === 'get' ? -2 : 2) + (answers ? -2 : 2) + (isInternal(operation.value) ? -2 : 0) + (operation.trigger === undefined ? 0 : 6);
}

function testScore(operation: ConnectorOperation, index: ConnectorIndex): number {
  const needs = index.parametersOf(operation).filter(({ value }) => memberOf(value, 'required') === true && memberOf(value, 'default') === undefined).length;
  const name = /test|connection|whoami|profile|currentuser|account|ping|health|me$/i.test(operation.operationId ?? '');
  return (operation.method === 'get' ? -2 : 6) + Math.min(needs, 3) * 2 + (name ? -3 : 0) + (isInternal(operation.value) ? -1 : 0) + (operation.trigger === undefined ? 0 : 6);
}

/** What the parameter or property with the dropdown is called: the list is mostly called the same, and the same list serves others of that name. */
function holderOf(place: CompletionPlace): string | undefined {
  const at = callingExtension(place);
  if (at === undefined) return undefined;
  const { segments } = place.cursor;
  const name = memberOf(objectAbove(place, segments.length - at), 'name');
  return typeof name === 'string' ? name : segments[at - 1];
}

/** What a policy is called says which operations it is for. */
function policyTitle(place: CompletionPlace): string {
  const { segments } = place.cursor;
  const at = segments.findLastIndex((segment) => segment === 'parameters');
  const title = at === -1 ? undefined : memberOf(objectAbove(place, segments.length - at), 'title');
  return typeof title === 'string' ? title : '';
}

/** How much it counts that another parameter or property of the same name calls an operation: more than all that speaks against it. */
const PRECEDENT = 12;
