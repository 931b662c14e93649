import { above, below, pointerTo, set } from '../engine/change.js';
import type { Preparation } from '../engine/mutation.js';

export const HOOK = pointerTo('/paths/~1contoso-hooks/post');
export const HOOK_PATH = above(HOOK);
export const CONTENT = below(HOOK_PATH, 'x-ms-notification-content');
export const HOOK_BODY = below(HOOK, 'parameters', 0);
export const CALLBACK = below(HOOK_BODY, 'schema', 'properties', 'callback');
export const UNHOOK = pointerTo('/paths/~1contoso-hooks~1{hookId}/delete');
/** The operation that subscribes for another trigger, and that trigger. */
export const SUBSCRIPTION = { id: 'SubscribeToContoso', at: pointerTo('/paths/~1contoso-subscriptions/post') } as const;
export const NEWS = pointerTo('/paths/~1contoso-news/get');

const content = { description: 'What changed', schema: { type: 'object', properties: { id: { type: 'string', title: 'ID' }, things: { type: 'array', title: 'Things', items: { type: 'string' } } } } };
const callback = { type: 'string', title: 'Callback', description: 'The address to call back', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' };
const body = { name: 'body', in: 'body', required: true, schema: { type: 'object', required: ['callback'], properties: { callback, event: { type: 'string', title: 'Event' } } } };
const created = { 201: { description: 'Created', headers: { Location: { type: 'string', description: 'Where to unsubscribe' } } } };

const hook = {
  operationId: 'OnContosoChange',
  summary: 'When a thing of Contoso changes',
  description: 'This operation triggers when a thing of Contoso changes.',
  'x-ms-trigger': 'batch',
  'x-ms-trigger-hint': 'To see it work now, change a thing.',
  consumes: ['application/json'],
  parameters: [body],
  responses: created,
};

const unhook = {
  operationId: 'DeleteContosoHook',
  summary: 'Delete a hook of Contoso',
  description: 'Ends a subscription.',
  'x-ms-visibility': 'internal',
  parameters: [{ name: 'hookId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Hook ID', description: 'Which one', 'x-ms-url-encoding': 'single' }],
  responses: { 204: { description: 'Gone' } },
};

/** Adds a trigger that is called back, and the operation that ends its subscription. */
export const withWebhook: Preparation = () => [
  set(HOOK_PATH, { 'x-ms-notification-content': content, post: hook }),
  set(above(UNHOOK), { delete: unhook }),
];

const region = { name: 'region', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Region', description: 'Where the news are from' };

const subscription = {
  operationId: SUBSCRIPTION.id,
  summary: 'Subscribe to the news of Contoso',
  description: 'Asks to be called back.',
  'x-ms-visibility': 'internal',
  consumes: ['application/json'],
  parameters: [body, region],
  responses: created,
};

const news = {
  operationId: 'OnContosoNews',
  summary: 'When there are news of Contoso',
  description: 'This operation triggers when there are news.',
  'x-ms-trigger': 'batch',
  'x-ms-trigger-hint': 'To see it work now, write some news.',
  'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
  'x-ms-notification': { operationId: SUBSCRIPTION.id },
  parameters: [region],
  responses: { 200: { description: 'OK', schema: { type: 'object', properties: { value: { type: 'array', title: 'News', items: { type: 'object', properties: { id: { type: 'string', title: 'ID' } } } } } } } },
};

/** Adds a trigger that fetches what is new after it was called back, and the operation that subscribes for it. */
export const withNews: Preparation = () => [
  set(above(SUBSCRIPTION.at), { 'x-ms-notification-content': content, post: subscription }),
  set(above(NEWS), { get: news }),
];
