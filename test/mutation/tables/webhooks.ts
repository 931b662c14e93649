import { type FoundSchema } from '../engine/anatomy.js';
import { atValue, below, set, settingKey } from '../engine/change.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { parametersIn, plainTexts, propertiesOf } from './choosing.js';

const URL_MARK = 'x-ms-notification-url';
const marked = (subject: Subject): readonly FoundSchema[] => propertiesOf(subject).filter(({ value }) => value[URL_MARK] === true);

/** The address that the platform is called back at. */
export const WEBHOOK_MUTATIONS: readonly Mutation[] = [
  { rule: 'notification-url-position', name: 'in an answer', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'response').map(({ pointer }) => settingKey(below(pointer, URL_MARK), true)) },
  { rule: 'notification-url-position', name: 'on a parameter', breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).map(({ pointer }) => settingKey(below(pointer, URL_MARK), true)) },
  { rule: 'notification-url-string', name: 'an object', breaks: (subject) => marked(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'type'), 'object')], expected: atValue(below(pointer, 'type')) })) },
];
