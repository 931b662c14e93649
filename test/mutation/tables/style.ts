import { relatives, revision, TEST, withConnectionTest, withFamily, withVisibility } from '../bases/families.js';
import type { FoundOperation, FoundSchema } from '../engine/anatomy.js';
import { above, atKey, atValue, below, type Change, type Place, pointerTo, remove, removing, set, settingValue } from '../engine/change.js';
import { has, listOf, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { type OwnParameter, calm, parametersIn, propertiesOf, visible } from './choosing.js';

const seen = (subject: Subject): readonly FoundOperation[] => visible(calm(subject));
const summaries = (rule: string, name: string, summary: string): Mutation => ({ rule, name, breaks: (subject) => seen(subject).map(({ pointer }) => settingValue(below(pointer, 'summary'), summary)) });
const descriptions = (rule: string, name: string, description: string): Mutation => ({ rule, name, breaks: (subject) => seen(subject).map(({ pointer }) => settingValue(below(pointer, 'description'), description)) });
const ids = (rule: string, name: string, id: string): Mutation => ({ rule, name, breaks: (subject) => calm(subject).map(({ pointer }) => settingValue(below(pointer, 'operationId'), id)) });
const labelled = (subject: Subject): readonly OwnParameter[] => parametersIn(subject, 'query', 'header').filter(({ value, operation }) => value['x-ms-visibility'] !== 'internal' && !operation.isInternal);
const described = (subject: Subject): readonly FoundSchema[] => propertiesOf(subject).filter(({ value }) => value['x-ms-visibility'] !== 'internal');
/** A name such as "Version" is as good as any label. */
const isLabel = (pointer: string): boolean => /\/\p{Lu}\p{Ll}*$/u.test(pointer);
const ofFirst = (subject: Subject, place: (first: FoundOperation, second: FoundOperation, third: FoundOperation) => Place): readonly Place[] => {
  const [first, second, third] = relatives(subject);
  return first === undefined || second === undefined || third === undefined ? [] : [place(first, second, third)];
};

const pair = ([first, second]: readonly FoundOperation[], place: (first: FoundOperation, second: FoundOperation) => Place): readonly Place[] => (first === undefined || second === undefined ? [] : [place(first, second)]);

const SHARED = { name: 'contosoShared', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Shared', description: 'The same everywhere' };
const added = ({ pointer, value }: FoundOperation): Change => set(below(pointer, 'parameters'), [...listOf(value.parameters), SHARED]);
const THREE = { type: 'object', properties: { contosoA: { type: 'string', title: 'A' }, contosoB: { type: 'string', title: 'B' }, contosoC: { type: 'string', title: 'C' } } };
const answered = ({ pointer }: FoundOperation): Change => set(below(pointer, 'responses'), { 200: { description: 'OK', schema: THREE }, 400: { description: 'Bad request' } });

/** What is done in published connectors, and families of operations. */
export const STYLE_MUTATIONS: readonly Mutation[] = [
  summaries('action-summary-verb-first', 'a noun', 'Contoso things'),
  summaries('operation-summary-sentence-case', 'capitals', 'Get All Contoso Things'),
  summaries('english-strings', 'a technical name', 'Get the contosoThing'),
  descriptions('english-strings', 'other letters', 'Ищет контакты.'),
  { rule: 'english-strings', name: 'other letters in a label', breaks: (subject) => labelled(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), '連絡先')) },
  { rule: 'english-strings', name: 'other letters of the connector', breaks: () => [settingValue(pointerTo('/info/description'), 'Ищет и меняет контакты, которые есть у компании.')] },
  descriptions('operation-description-sentence', 'no full stop', 'Gets all that contoso has'),
  ids('operation-id-meaningful', 'a noun', 'Contoso'),
  ids('operation-id-meaningful', 'a placeholder', 'Operation_1'),
  ids('operation-id-pascal-case', 'a small letter', 'getContosoThings'),
  { rule: 'operation-visibility-present', name: 'removed', prepare: withVisibility, breaks: (subject) => calm(subject).filter(({ value }) => value['x-ms-visibility'] === 'advanced').slice(0, 1).map(({ pointer }) => removing(below(pointer, 'x-ms-visibility'))) },
  { rule: 'param-summary-title-case', name: 'a sentence', breaks: (subject) => labelled(subject).map(({ pointer }) => settingValue(below(pointer, 'x-ms-summary'), 'The number of things')) },
  { rule: 'param-shared', name: 'in three operations', breaks: (subject) => ofFirst(subject, (first, second, third) => ({ changes: [first, second, third].map(added), expected: atValue(below(first.pointer, 'parameters', listOf(first.value.parameters).length)) })) },
  { rule: 'property-description', name: 'removed', breaks: (subject) => described(subject).filter(({ value }) => has(value, 'description')).map(({ pointer }) => ({ changes: [remove(below(pointer, 'description'))], expected: atKey(pointer) })) },
  { rule: 'property-summary', name: 'removed', breaks: (subject) => described(subject).filter(({ pointer, value }) => has(value, 'title', 'x-ms-summary') && !isLabel(pointer)).map(({ pointer, value }) => ({ changes: ['title', 'x-ms-summary'].filter((key) => has(value, key)).map((key) => remove(below(pointer, key))), expected: atKey(pointer) })) },
  {
    rule: 'response-error-codes',
    name: 'only successes',
    breaks: (subject) => seen(subject).flatMap(({ pointer, value }) => {
      const successes = Object.entries(objectOf(value.responses)).filter(([status]) => status.startsWith('2'));
      return successes.length === 0 ? [] : [{ changes: [set(below(pointer, 'responses'), Object.fromEntries(successes))], expected: atKey(below(pointer, 'responses')) }];
    }),
  },
  // Who has a schema of its own may share it already.
  { rule: 'response-shared-definition', name: 'in two answers', breaks: (subject) => pair(calm(subject).filter(({ value }) => !JSON.stringify(value.responses ?? {}).includes('"properties"')), (first, second) => ({ changes: [first, second].map(answered), expected: atKey(below(first.pointer, 'responses', '200', 'schema')) })) },
  {
    rule: 'path-partial-duplicate',
    name: 'a variable for a text',
    breaks: (subject) => calm(subject).filter(({ path }) => /^\/(?:[^{}]+\/)?[^/{}]+$/.test(path)).flatMap(({ path, method }) => {
      const other = path.replace(/[^/]+$/, '{contosoId}');
      const shape = other.replaceAll(/\{[^{}]*\}/g, '{}').toLowerCase();
      if (subject.anatomy.pathItems.some((item) => item.path.replaceAll(/\{[^{}]*\}/g, '{}').toLowerCase() === shape)) return [];
      const place = below(pointerTo('/paths'), other, method);
      const id = { name: 'contosoId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Contoso ID', description: 'Which one', 'x-ms-url-encoding': 'single' };
      return [{ changes: [set(above(place), { [method]: { operationId: 'GetContosoByAnything', summary: 'Get contoso by anything', description: 'Gets what there is.', parameters: [id], responses: { 200: { description: 'OK' } } } })], expected: atKey(place) }];
    }),
  },
  { rule: 'family-many-active', name: 'three', prepare: withFamily, breaks: (subject) => ofFirst(subject, (older, _newer, other) => ({ changes: [revision(other, 3)], expected: atKey(older.pointer) })) },
  { rule: 'family-many-production', name: 'two', prepare: withFamily, breaks: (subject) => ofFirst(subject, (older) => ({ changes: [revision(older, 1, 'Production')], expected: atKey(older.pointer) })) },
  { rule: 'newer-revision-visibility', name: 'side by side', prepare: withFamily, breaks: (subject) => ofFirst(subject, (older) => ({ changes: [remove(below(older.pointer, 'x-ms-visibility'))], expected: atKey(older.pointer) })) },
  { rule: 'test-connection-internal', name: 'visible', prepare: withConnectionTest, breaks: () => [{ changes: [remove(below(TEST, 'x-ms-visibility'))], expected: atKey(TEST) }] },
];
