/** @typedef {import('./snippet.mjs').Snippet} Snippet */

/** @param {string} key */
const itemId = (key) => ({ name: key, in: 'path', required: true, type: 'string', 'x-ms-summary': '«Item ID»', description: '«The identifier of the item.»', 'x-ms-url-encoding': 'single' });

const ITEM = { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the item.»' } } };
const ITEM_IN = { name: 'body', in: 'body', required: true, schema: { type: 'object', required: ['«name»'], properties: ITEM.properties } };

const NEXT_LINK = { type: 'string', 'x-ms-summary': '«Next link»', description: '«The address of the next page.»', 'x-ms-visibility': 'internal' };
const LIST = { type: 'array', 'x-ms-summary': '«Items»', description: '«The items that were found.»', items: ITEM };

/** Actions and triggers. @type {readonly Snippet[]} */
export const operations = [
  {
    name: 'Connector action',
    prefix: ['connector-action'],
    description: 'An action: a path whose GET reads one item.',
    place: 'paths',
    value: {
      '/«items»/{«id»}': {
        get: {
          operationId: '«GetItem»',
          summary: '«Get item by ID»',
          description: '«Reads one item by its identifier.»',
          parameters: [itemId('«id»')],
          responses: { 200: { description: '«The item.»', schema: ITEM } },
        },
      },
    },
  },
  {
    name: 'Connector action that lists, page by page',
    prefix: ['connector-action-paged'],
    description: 'An action: a path whose GET lists items, with a link to the next page.',
    place: 'paths',
    value: {
      '/«items»': {
        get: {
          operationId: '«ListItemsOfAll»',
          summary: '«List all items»',
          description: '«Lists the items, page by page.»',
          'x-ms-pageable': { nextLinkName: '«nextLink»' },
          responses: { 200: { description: '«A page of items.»', schema: { type: 'object', properties: { '«value»': LIST, '«nextLink»': NEXT_LINK } } } },
        },
      },
    },
  },
  {
    name: 'Connector action by GET',
    prefix: ['connector-action-get'],
    description: 'A GET that reads one item.',
    place: 'pathItemWithId',
    value: {
      get: { operationId: '«GetItem»', summary: '«Get item by ID»', description: '«Reads one item by its identifier.»', parameters: [itemId('«id»')], responses: { 200: { description: '«The item.»', schema: ITEM } } },
    },
  },
  {
    name: 'Connector action by POST',
    prefix: ['connector-action-post'],
    description: 'A POST that creates an item.',
    place: 'pathItem',
    value: { post: { operationId: '«CreateItem»', summary: '«Create item»', description: '«Creates an item.»', parameters: [ITEM_IN], responses: { 201: { description: '«The item that was created.»', schema: ITEM } } } },
  },
  {
    name: 'Connector action by PUT',
    prefix: ['connector-action-put'],
    description: 'A PUT that replaces an item.',
    place: 'pathItemWithId',
    value: {
      put: { operationId: '«ReplaceItem»', summary: '«Replace item»', description: '«Replaces all values of an item.»', parameters: [itemId('«id»'), ITEM_IN], responses: { 200: { description: '«The item as it is now.»', schema: ITEM } } },
    },
  },
  {
    name: 'Connector action by PATCH',
    prefix: ['connector-action-patch'],
    description: 'A PATCH that changes some values of an item.',
    place: 'pathItemWithId',
    value: {
      patch: { operationId: '«UpdateItem»', summary: '«Update item»', description: '«Changes some values of an item.»', parameters: [itemId('«id»'), { name: 'body', in: 'body', required: true, schema: ITEM }], responses: { 200: { description: '«The item as it is now.»', schema: ITEM } } },
    },
  },
  {
    name: 'Connector action by DELETE',
    prefix: ['connector-action-delete'],
    description: 'A DELETE that removes an item.',
    place: 'pathItemWithId',
    value: { delete: { operationId: '«DeleteItem»', summary: '«Delete item»', description: '«Removes an item for good.»', parameters: [itemId('«id»')], responses: { 204: { description: '«The item is gone.»' } } } },
  },
  {
    name: 'Connector action of an MCP server',
    prefix: ['connector-mcp'],
    description: 'The endpoint of an MCP server, for agents of Copilot Studio.',
    place: 'paths',
    value: {
      '/«mcp»': {
        post: {
          operationId: '«InvokeServer»',
          summary: '«Tools of the server»',
          description: '«Tools that agents can use.»',
          'x-ms-agentic-protocol': 'mcp-streamable-1.0',
          responses: { 200: { description: '«Success.»' } },
        },
      },
    },
  },
  {
    name: 'Connector webhook trigger',
    prefix: ['connector-webhook-trigger'],
    description: 'A trigger: a path whose POST registers the address that the platform listens on, and one whose DELETE removes it.',
    place: 'paths',
    value: {
      '/«webhooks»': {
        'x-ms-notification-content': { description: '«What happened.»', schema: { type: 'object', properties: { '«id»': { type: 'string', 'x-ms-summary': '«ID»', description: '«The identifier of the item.»' } } } },
        post: {
          operationId: '«OnItemCreated»',
          summary: '«When an item is created»',
          description: '«Triggers when an item is created.»',
          'x-ms-trigger': '«single|batch»',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: { type: 'object', required: ['«callbackUrl»'], properties: { '«callbackUrl»': { type: 'string', description: '«The address that is called.»', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } } },
            },
          ],
          responses: { 201: { description: '«Registered.»', headers: { Location: { type: 'string', description: '«The address that removes it again.»' } } } },
        },
      },
      '/«webhooks»/{«webhookId»}': {
        delete: {
          operationId: '«DeleteWebhook»',
          summary: '«Remove a registration»',
          description: '«Removes a registration, when a flow is switched off.»',
          'x-ms-visibility': 'internal',
          parameters: [{ name: '«webhookId»', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' }],
          responses: { 204: { description: '«Removed.»' } },
        },
      },
    },
  },
  {
    name: 'Connector polling trigger',
    prefix: ['connector-polling-trigger'],
    description: 'A trigger: a path whose GET is asked every few minutes for what is new. It needs the policy of connector-policy-pollingtrigger, too.',
    place: 'paths',
    value: {
      '/«items»/«changes»': {
        get: {
          operationId: '«OnItemChanged»',
          summary: '«When an item is changed»',
          description: '«Triggers when an item is changed.»',
          'x-ms-trigger': 'batch',
          'x-ms-trigger-metadata': { kind: 'query', mode: 'polling' },
          'x-ms-trigger-hint': '«To see it work now, change an item.»',
          parameters: [{ name: '«since»', in: 'query', type: 'string', 'x-ms-summary': '«Since»', description: '«The time of the last change that is known.»', 'x-ms-visibility': 'internal' }],
          responses: {
            200: {
              description: '«What is new.»',
              schema: {
                type: 'object',
                properties: {
                  '«value»': {
                    type: 'array',
                    'x-ms-summary': '«Changes»',
                    description: '«The items that were changed.»',
                    items: {
                      type: 'object',
                      properties: {
                        '«id»': { type: 'string', 'x-ms-summary': '«ID»', description: '«The identifier of the item.»' },
                        '«changed»': { type: 'string', format: 'date-time', 'x-ms-summary': '«Changed at»', description: '«When the item was changed.»' },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  {
    name: 'Connector notification content',
    prefix: ['connector-notification-content'],
    description: 'What a webhook sends to the address that it was given.',
    place: 'pathItem',
    value: { 'x-ms-notification-content': { description: '«What happened.»', schema: { type: 'object', properties: { '«id»': { type: 'string', 'x-ms-summary': '«ID»', description: '«The identifier of the item.»' } } } } },
  },
  {
    name: 'Connector paging',
    prefix: ['connector-pageable'],
    description: 'The property of the answer that holds the address of the next page.',
    place: 'operation',
    value: { 'x-ms-pageable': { nextLinkName: '«nextLink»' } },
  },
  {
    name: 'Connector annotation of an operation',
    prefix: ['connector-annotation'],
    description: 'The family and revision of an operation that has versions.',
    place: 'operation',
    value: { 'x-ms-api-annotation': { family: '«GetItem»', revision: '«=1»', status: '«Preview|Production»' } },
  },
  {
    name: 'Connector operation that is deprecated',
    prefix: ['connector-deprecated'],
    description: 'Hides an operation from new flows, and names the one that takes its place.',
    place: 'operation',
    value: { deprecated: true, 'x-ms-api-annotation': { family: '«GetItem»', revision: '«=1»', status: '«Preview|Production»', replacement: { api: '«contoso»', operationId: '«GetItemV2»' } } },
  },
];
