import { webhookPaths } from '../features/add-part/add-webhook.js';
import { ITEM_DEFINITIONS, ITEM_OPERATIONS, ITEM_PATHS } from './items-paths.js';
import { API_KEY } from './sign-in-templates.js';
import type { Template } from './template.js';

const CREATED = 'When an item is created';

const webhook: Template = {
  id: 'webhook-trigger',
  title: 'Webhook trigger',
  detail: 'The service calls flows when something happens. Signs in with an API key.',
  parts: ({ title }) => ({
    ...API_KEY,
    paths: { ...ITEM_PATHS, ...webhookPaths(CREATED, '/webhooks', '/webhooks/{webhookId}') },
    definitions: ITEM_DEFINITIONS,
    capabilities: ['actions', 'triggers'],
    operations: [{ summary: CREATED, description: 'Triggers when an item is created: the service calls the flow.' }, ...ITEM_OPERATIONS],
    description: `Start flows when items are created in ${title}, and find and read them.`,
  }),
};

const polling: Template = {
  id: 'polling-trigger',
  title: 'Polling trigger',
  detail: 'Flows ask again and again for what is new. Signs in with an API key.',
  parts: ({ title }) => ({
    ...API_KEY,
    paths: { ...ITEM_PATHS, '/new-items': { get: POLLED } },
    definitions: ITEM_DEFINITIONS,
    policies: [
      {
        templateId: 'pollingtrigger',
        title: 'Ask for what is newer than the newest item',
        type: 'PollingTrigger',
        parameters: {
          'x-ms-apimTemplateParameter.triggerConfig': { since: '@triggerBody().value[0].createdAt' },
          'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value',
          'x-ms-apimTemplate-operationName': ['OnItemCreated'],
        },
      },
    ],
    capabilities: ['actions', 'triggers'],
    operations: [{ summary: CREATED, description: 'Triggers when an item is created: the flow asks again and again for the items since the last time.' }, ...ITEM_OPERATIONS],
    description: `Start flows when items are created in ${title}, and find and read them.`,
  }),
};

const POLLED = {
  operationId: 'OnItemCreated',
  summary: CREATED,
  description: 'Triggers when an item is created.',
  'x-ms-trigger': 'batch',
  'x-ms-trigger-hint': 'To see it work now, create an item.',
  'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
  'x-ms-visibility': 'important',
  parameters: [{ name: 'since', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Since', description: 'The time after which an item counts as new.', 'x-ms-visibility': 'internal' }],
  responses: { 200: { description: 'The new items, the newest first.', schema: { $ref: '#/definitions/ItemList' } }, 400: { description: 'The time cannot be read.' } },
};

export const TRIGGER_TEMPLATES: readonly Template[] = [webhook, polling];
