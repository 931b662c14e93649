import type { FoundOperation } from '../engine/anatomy.js';
import { above, atKey, atValue, below, type Place, pointerTo, remove, removing, rename, set, settingValue } from '../engine/change.js';
import { has, isObject, listOf, member, objectOf, textOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { appending, calm, CHOICES, visible } from './choosing.js';

const seen = (subject: Subject): readonly FoundOperation[] => visible(subject.anatomy.operations);
const ANNOTATION = 'x-ms-api-annotation';

/** Sets one member of each of the operations. */
function each(operations: readonly FoundOperation[], key: string, value: unknown): readonly Place[] {
  return operations.map(({ pointer }) => settingValue(below(pointer, key), value));
}

/** Two neighbours of a list of operations each: what the second may not share with the first. */
function pairs(operations: readonly FoundOperation[]): readonly (readonly [FoundOperation, FoundOperation])[] {
  return operations.flatMap((second, index) => {
    const first = operations[index - 1];
    return first === undefined ? [] : [[first, second] as const];
  });
}

function without(key: string): (subject: Subject) => readonly Place[] {
  return (subject) => seen(subject).filter(({ value }) => has(value, key)).map(({ pointer }) => removing(below(pointer, key)));
}

function replaced(subject: Subject, replacement: unknown, deprecated: boolean): readonly { readonly changes: Place['changes']; readonly annotation: ReturnType<typeof pointerTo> }[] {
  return calm(subject).filter(({ value }) => !has(value, ANNOTATION, 'deprecated')).map(({ pointer }) => ({
    changes: [set(below(pointer, ANNOTATION), { replacement }), ...(deprecated ? [set(below(pointer, 'deprecated'), true)] : [])],
    annotation: below(pointer, ANNOTATION),
  }));
}

/** Operations: their texts, ids, responses as a whole, and how they relate to one another. */
export const OPERATION_MUTATIONS: readonly Mutation[] = [
  { rule: 'description-equals-summary', name: 'the same', breaks: (subject) => seen(subject).filter(({ value }) => (textOf(value.summary) ?? '').trim() !== '').map(({ pointer, value }) => settingValue(below(pointer, 'description'), `${textOf(value.summary) ?? ''}.`)) },
  {
    rule: 'family-duplicate-revision',
    name: 'the same revision',
    breaks: (subject) => pairs(calm(subject).filter(({ value }) => !has(value, ANNOTATION))).map(([first, second]) => ({
      changes: [first, second].map(({ pointer }) => set(below(pointer, ANNOTATION), { family: 'Contoso', revision: 1 })),
      expected: atValue(below(second.pointer, ANNOTATION, 'revision')),
    })),
  },
  {
    rule: 'family-many-empty-revisions',
    name: 'two without',
    breaks: (subject) => pairs(calm(subject).filter(({ value }) => !has(value, ANNOTATION))).map(([first, second]) => ({
      changes: [first, second].map(({ pointer }) => set(below(pointer, ANNOTATION), { family: 'Contoso' })),
      expected: atValue(below(second.pointer, ANNOTATION)),
    })),
  },
  {
    rule: 'get-no-body',
    name: 'a body',
    breaks: (subject) => calm(subject).filter(({ method, parameters }) => method === 'get' && parameters.every((parameter) => parameter.in !== 'body' && parameter.in !== 'formData')).map(({ pointer, value }) => {
      const { change, at } = appending(value, pointer, 'parameters', { name: 'body', in: 'body', required: false, schema: { type: 'object' } });
      return { changes: [change], expected: atValue(at) };
    }),
  },
  { rule: 'extension-member-misspelt', name: 'the name of the next page', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-pageable'), { nextLink: 'nextLink' })], expected: atKey(below(pointer, 'x-ms-pageable', 'nextLink')) })) },
  { rule: 'next-link-value', name: 'no name', breaks: (subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-pageable'), {})], expected: atKey(below(pointer, 'x-ms-pageable')) })) },
  ...['next', 'NextLink', '@odata.nextlink'].map((name) => ({ rule: 'next-link-value', name, breaks: (subject: Subject) => calm(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'x-ms-pageable'), { nextLinkName: name })], expected: atValue(below(pointer, 'x-ms-pageable', 'nextLinkName')) })) })),
  { rule: 'operation-description-required', name: 'removed', breaks: without('description') },
  { rule: 'operation-description-required', name: 'blank', breaks: (subject) => each(seen(subject), 'description', ' ') },
  { rule: 'operation-description-required', name: 'a list', breaks: (subject) => each(seen(subject), 'description', []) },
  { rule: 'operation-id-required', name: 'removed', breaks: (subject) => calm(subject).map(({ pointer }) => removing(below(pointer, 'operationId'))) },
  { rule: 'operation-id-required', name: 'empty', breaks: (subject) => each(calm(subject), 'operationId', '') },
  { rule: 'operation-id-required', name: 'a number', breaks: (subject) => each(calm(subject), 'operationId', 42) },
  { rule: 'operation-id-unique', name: 'the same', breaks: (subject) => pairs(calm(subject)).map(([first, second]) => settingValue(below(second.pointer, 'operationId'), first.id)) },
  { rule: 'operation-id-unique', name: 'other capitals', breaks: (subject) => pairs(calm(subject)).filter(([{ id }]) => id !== id?.toUpperCase()).map(([first, second]) => settingValue(below(second.pointer, 'operationId'), first.id?.toUpperCase())) },
  { rule: 'operation-needs-response', name: 'removed', breaks: (subject) => calm(subject).filter(({ value }) => has(value, 'responses')).map(({ pointer }) => removing(below(pointer, 'responses'))) },
  { rule: 'operation-needs-response', name: 'empty', breaks: (subject) => each(calm(subject), 'responses', {}) },
  { rule: 'operation-needs-response', name: 'a list', breaks: (subject) => each(calm(subject), 'responses', []) },
  {
    rule: 'operation-success-response',
    name: 'only faults',
    // What it says of a schema on "default" depends on the other responses.
    besides: ['default-response-schema'],
    breaks: (subject) => calm(subject).flatMap(({ pointer, value }) => {
      const statuses = Object.keys(objectOf(value.responses)).filter((status) => /^2\d\d$/.test(status));
      const [status] = statuses;
      if (status === undefined || statuses.length > 1 || has(value.responses, '418')) return [];
      return [{ changes: [rename(below(pointer, 'responses', status), '418')], expected: atValue(below(pointer, 'responses')) }];
    }),
  },
  { rule: 'operation-summary-length-80', name: '90 characters', breaks: (subject) => each(seen(subject), 'summary', 'Get all that Contoso has of a kind '.repeat(3).slice(0, 90)) },
  { rule: 'operation-summary-length-120', name: '130 characters', breaks: (subject) => each(seen(subject), 'summary', 'Get all that Contoso has of a kind '.repeat(4).slice(0, 130)) },
  { rule: 'operation-summary-required', name: 'removed', breaks: without('summary') },
  { rule: 'operation-summary-required', name: 'empty', breaks: (subject) => each(seen(subject), 'summary', '') },
  { rule: 'operation-summary-required', name: 'blank', breaks: (subject) => each(seen(subject), 'summary', '\u200b ') },
  { rule: 'operation-summary-required', name: 'characters that nobody sees', breaks: (subject) => each(seen(subject), 'summary', '\u00ad\u2800\u3164\u180e\u2060') },
  { rule: 'operation-summary-required', name: 'a number', breaks: (subject) => each(seen(subject), 'summary', 7) },
  {
    rule: 'operation-summary-unique',
    name: 'the same',
    breaks: (subject) => pairs(seen(subject).filter(({ value }) => value.deprecated !== true && has(value, 'summary') && !has(value, 'x-ms-trigger'))).map(([first, second]) => settingValue(below(second.pointer, 'summary'), ` ${textOf(first.value.summary) ?? ''}`)),
  },
  { rule: 'replacement-only-deprecated', name: 'not deprecated', breaks: (subject) => replaced(subject, { api: 'contoso', operationId: CHOICES.id }, false).map(({ changes, annotation }) => ({ changes: [CHOICES.added, ...changes], expected: atKey(below(annotation, 'replacement')) })) },
  { rule: 'replacement-api-missing', name: 'no api', breaks: (subject) => replaced(subject, { operationId: CHOICES.id }, true).map(({ changes, annotation }) => ({ changes: [CHOICES.added, ...changes], expected: atValue(below(annotation, 'replacement')) })) },
  {
    rule: 'replacement-operation-missing',
    name: 'no operation, though there is a next version',
    breaks: (subject) => replaced(subject, { api: 'contoso' }, true).flatMap(({ changes, annotation }) => {
      const old = above(annotation);
      const id = calm(subject).find(({ pointer }) => pointer === old)?.id;
      const next = calm(subject).find(({ pointer, value }) => pointer !== old && !has(value, ANNOTATION, 'deprecated'));
      return id === undefined || next === undefined ? [] : [{ changes: [...changes, set(below(next.pointer, 'operationId'), `${id}_V2`)], expected: atValue(below(annotation, 'replacement')) }];
    }),
  },
  { rule: 'replacement-operation-missing', name: 'no operation', breaks: (subject) => replaced(subject, { api: 'contoso' }, true).map(({ changes, annotation }) => ({ changes, expected: atValue(below(annotation, 'replacement')) })) },
  {
    rule: 'test-connection-params',
    name: 'an operation with inputs',
    breaks: (subject) => subject.anatomy.operations.filter(({ id, parameters }) => id !== undefined && parameters.some(({ in: place, value }) => place !== 'body' && value.required === true && !has(value, 'default'))).map(({ id }) => {
      const test = { testConnection: { operationId: id, parameters: {} } };
      const place = pointerTo('/x-ms-capabilities');
      return { changes: [isObject(subject.definition['x-ms-capabilities']) ? set(below(place, 'testConnection'), test.testConnection) : set(place, test)], expected: atValue(below(place, 'testConnection')) };
    }),
  },
  { rule: 'trigger-value', name: 'misspelt', breaks: ({ anatomy }) => each(anatomy.operations.filter(({ value }) => has(value, 'x-ms-trigger')), 'x-ms-trigger', 'singel') },
  { rule: 'trigger-value', name: 'another word', breaks: ({ anatomy }) => each(anatomy.operations.filter(({ value }) => has(value, 'x-ms-trigger')), 'x-ms-trigger', 'often') },
  {
    rule: 'default-only-response',
    name: 'all others removed',
    breaks: (subject) => calm(subject).filter(({ value }) => textOf(value['x-ms-visibility'])?.toLowerCase() !== 'internal' && listOf(Object.keys(objectOf(value.responses))).length > 0).map(({ pointer, value }) => {
      const inherited = objectOf(member(value.responses, 'default'));
      const description = textOf(inherited.description);
      return { changes: [remove(below(pointer, 'responses')), set(below(pointer, 'responses'), { default: { description: description === undefined || description.trim() === '' ? 'Any answer' : description } })], expected: atValue(below(pointer, 'responses')) };
    }),
  },
];
