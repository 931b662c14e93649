import { CALLBACK, CONTENT, HOOK, HOOK_BODY, HOOK_PATH, NEWS, SUBSCRIPTION, UNHOOK, withNews, withWebhook } from '../bases/webhook.js';
import { both } from '../engine/prepare-subject.js';
import type { FoundOperation, FoundSchema } from '../engine/anatomy.js';
import { above, atKey, atValue, below, type Change, type Place, remove, removing, rename, set, settingKey, settingValue } from '../engine/change.js';
import { isObject, member, objectOf } from '../engine/json.js';
import type { Mutation, Preparation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';
import { calm, parametersIn, plainTexts, propertiesOf } from './choosing.js';

const URL_MARK = 'x-ms-notification-url';
const KEY = 'x-ms-notification-content';
const marked = (subject: Subject): readonly FoundSchema[] => propertiesOf(subject).filter(({ value }) => value[URL_MARK] === true);
const changing = (changes: readonly Change[], expected: Place['expected']): Place => ({ changes, expected });

/** One fault in the webhook that is added to the connector. */
function hooked(rule: string, name: string, place: Place, prepare: Preparation = withWebhook): Mutation {
  return { rule, name, prepare, breaks: () => [place] };
}

/** Webhooks of real connectors. */
const webhooks = ({ anatomy }: Subject): readonly FoundOperation[] => anatomy.pathItems.filter(({ value }) => isObject(value[KEY])).flatMap(({ operations }) => operations.filter(({ value }) => typeof value['x-ms-trigger'] === 'string'));

/** The body of an operation that no other shares, with the names of its properties that are marked. */
function bodiesWithAddress(subject: Subject): readonly { readonly operation: FoundOperation; readonly schema: Place['expected']['pointer']; readonly names: readonly string[]; readonly required: unknown; readonly isHidden: boolean }[] {
  return webhooks(subject).flatMap((operation) => {
    const body = operation.parameters.find((parameter) => parameter.in === 'body' && parameter.pointer.startsWith(`${operation.pointer}/`));
    const schema = member(body?.value, 'schema');
    const names = Object.entries(objectOf(member(schema, 'properties'))).filter(([, value]) => objectOf(value)[URL_MARK] === true).map(([name]) => name);
    return body === undefined || names.length !== 1 ? [] : [{ operation, schema: below(body.pointer, 'schema'), names, required: member(schema, 'required'), isHidden: [body.value, schema].some((each) => member(each, 'x-ms-visibility') === 'internal') }];
  });
}

const ONLY_HOOK: Preparation = (subject) => (subject.anatomy.operations.some(({ method, value }) => method === 'delete' || value['x-ms-trigger'] !== undefined) ? undefined : withWebhook(subject));

/** The address that the platform is called back at. */
const ADDRESS_MUTATIONS: readonly Mutation[] = [
  { rule: 'notification-url-position', name: 'in an answer', breaks: (subject) => plainTexts(propertiesOf(subject)).filter(({ role }) => role === 'response').map(({ pointer }) => settingKey(below(pointer, URL_MARK), true)) },
  { rule: 'notification-url-position', name: 'on a parameter', breaks: (subject) => plainTexts(parametersIn(subject, 'query', 'header')).map(({ pointer }) => settingKey(below(pointer, URL_MARK), true)) },
  { rule: 'notification-url-string', name: 'an object', breaks: (subject) => marked(subject).map(({ pointer }) => ({ changes: [set(below(pointer, 'type'), 'object')], expected: atValue(below(pointer, 'type')) })) },
  hooked('notification-url-internal', 'visible', changing([remove(below(CALLBACK, 'x-ms-visibility'))], atKey(CALLBACK))),
  hooked('notification-url-internal', 'important', changing([set(below(CALLBACK, 'x-ms-visibility'), 'important')], atKey(CALLBACK))),
  { rule: 'notification-url-internal', name: 'visible in a real webhook', breaks: (subject) => bodiesWithAddress(subject).filter(({ isHidden }) => !isHidden).map(({ schema, names: [name = ''] }) => below(schema, 'properties', name)).filter((pointer) => marked(subject).some((each) => each.pointer === pointer && each.value['x-ms-visibility'] === 'internal')).map((pointer) => changing([remove(below(pointer, 'x-ms-visibility'))], atKey(pointer))) },
  hooked('notification-url-required', 'optional', changing([remove(below(HOOK_BODY, 'schema', 'required'))], atKey(CALLBACK))),
  hooked('notification-url-required', 'an optional body', changing([remove(below(HOOK_BODY, 'required'))], atValue(HOOK_BODY))),
  { rule: 'notification-url-required', name: 'optional in a real webhook', breaks: (subject) => bodiesWithAddress(subject).filter(({ required }) => Array.isArray(required)).map(({ schema, names: [name = ''] }) => changing([remove(below(schema, 'required'))], atKey(below(schema, 'properties', name)))) },
  hooked('webhook-notification-url', 'none', changing([remove(below(CALLBACK, URL_MARK))], atKey(HOOK))),
  hooked('webhook-notification-url', 'two', changing([set(below(above(CALLBACK), 'another'), { type: 'string', [URL_MARK]: true, 'x-ms-visibility': 'internal' }), set(below(HOOK_BODY, 'schema', 'required'), ['callback', 'another'])], atKey(HOOK))),
  { rule: 'webhook-notification-url', name: 'none in a real webhook', breaks: (subject) => bodiesWithAddress(subject).map(({ operation, schema, names: [name = ''] }) => changing([remove(below(schema, 'properties', name, URL_MARK))], atKey(operation.pointer))) },
];

/** Triggers that are called back, and how their subscriptions begin and end. */
export const WEBHOOK_MUTATIONS: readonly Mutation[] = [
  ...ADDRESS_MUTATIONS,
  hooked('webhook-notification-content', 'none', removing(CONTENT)),
  hooked('webhook-notification-content', 'on the operation', changing([remove(CONTENT), set(below(HOOK, KEY), { schema: { type: 'object', properties: {} } })], atKey(below(HOOK, KEY)))),
  { rule: 'webhook-notification-content', name: 'none in a real webhook', besides: ['default-response-schema'], breaks: (subject) => bodiesWithAddress(subject).map(({ operation }) => removing(below(above(operation.pointer), KEY))) },
  hooked('webhook-content-schema', 'none', removing(below(CONTENT, 'schema'))),
  { rule: 'webhook-content-schema', name: 'none in a real webhook', breaks: (subject) => webhooks(subject).map(({ pointer }) => below(above(pointer), KEY, 'schema')).filter((pointer) => subject.anatomy.pathItems.some((item) => pointer.startsWith(`${item.pointer}/`) && isObject(member(item.value[KEY], 'schema')))).map((pointer) => removing(pointer)) },
  hooked('webhook-location-header', 'none', changing([remove(below(HOOK, 'responses', '201', 'headers'))], atKey(below(HOOK, 'responses')))),
  hooked('webhook-location-header', 'another one', changing([rename(below(HOOK, 'responses', '201', 'headers', 'Location'), 'X-Contoso')], atKey(below(HOOK, 'responses')))),
  hooked('webhook-delete-internal', 'visible', changing([remove(below(UNHOOK, 'x-ms-visibility'))], atKey(UNHOOK))),
  { rule: 'webhook-delete-operation', name: 'none', prepare: ONLY_HOOK, breaks: () => [changing([remove(above(UNHOOK))], atKey(HOOK))] },
  { rule: 'webhook-trigger-verb', name: 'by DELETE', prepare: withWebhook, breaks: () => [changing([rename(HOOK, 'delete')], atKey(below(HOOK_PATH, 'delete')))] },
  hooked('trigger-batch-array', 'no list', changing([remove(below(CONTENT, 'schema', 'properties', 'things'))], atValue(below(HOOK, 'x-ms-trigger')))),
  hooked('trigger-batch-array', 'one at a time', changing([set(below(CONTENT, 'schema'), { type: 'object', properties: { id: { type: 'string', title: 'ID' } } })], atValue(below(HOOK, 'x-ms-trigger')))),
  hooked('trigger-hint', 'none', changing([remove(below(HOOK, 'x-ms-trigger-hint'))], atKey(HOOK))),
  hooked('trigger-description-form', 'a noun', settingValue(below(HOOK, 'description'), 'Changes of Contoso.')),
  hooked('notification-not-in-webhook', 'its own', settingKey(below(HOOK, 'x-ms-notification'), { operationId: SUBSCRIPTION.id }), both(withWebhook, withNews)),
  hooked('notification-target-webhook', 'the one that unsubscribes', settingValue(below(NEWS, 'x-ms-notification', 'operationId'), 'DeleteContosoHook'), both(withWebhook, withNews)),
  { rule: 'notification-target-webhook', name: 'a real operation', prepare: withNews, breaks: (subject) => calm(subject).filter(({ id, parameters }) => id !== undefined && id !== SUBSCRIPTION.id && parameters.every(({ name }) => name !== 'region')).map(({ id }) => settingValue(below(NEWS, 'x-ms-notification', 'operationId'), id)) },
  hooked('notification-trigger-only', 'an action', changing([remove(below(NEWS, 'x-ms-trigger')), remove(below(NEWS, 'x-ms-trigger-metadata')), remove(below(NEWS, 'x-ms-trigger-hint'))], atKey(below(NEWS, 'x-ms-notification'))), withNews),
  hooked('fetch-subscribe-param-match', 'another type', changing([set(below(NEWS, 'parameters', 0, 'type'), 'integer')], atValue(below(NEWS, 'parameters', 0))), withNews),
  hooked('fetch-subscribe-param-match', 'hidden', changing([set(below(NEWS, 'parameters', 0, 'x-ms-visibility'), 'internal')], atValue(below(NEWS, 'parameters', 0))), withNews),
];
