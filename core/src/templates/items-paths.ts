import type { JsonObject } from '../lint/json-object.js';
import type { ListedOperation } from './template.js';

const ITEM: JsonObject = {
  type: 'object',
  properties: {
    id: { type: 'string', 'x-ms-summary': 'ID', description: 'The ID of the item.' },
    name: { type: 'string', 'x-ms-summary': 'Name', description: 'The name of the item.' },
    createdAt: { type: 'string', format: 'date-time', 'x-ms-summary': 'Created At', description: 'When the item was created.' },
  },
};

/** What the operations of the templates answer with. */
export const ITEM_DEFINITIONS: JsonObject = {
  Item: ITEM,
  ItemList: { type: 'object', properties: { value: { type: 'array', 'x-ms-summary': 'Items', description: 'The items that were found.', items: { $ref: '#/definitions/Item' } } } },
};

const ID_PARAMETER: JsonObject = { name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Item ID', description: 'The ID of the item.', 'x-ms-url-encoding': 'single' };

const LIST_ITEMS = 'Lists the items that match a search, the newest first.';
const GET_ITEM = 'Gets everything that is known about one item.';

/** Two actions that nearly every service has in some form, to be replaced by its own. */
export const ITEM_PATHS: JsonObject = {
  '/items': {
    get: {
      operationId: 'ListItems',
      summary: 'List items',
      description: LIST_ITEMS,
      'x-ms-visibility': 'important',
      parameters: [
        { name: 'search', in: 'query', required: false, type: 'string', 'x-ms-summary': 'Search Text', description: 'A part of the name of an item.', 'x-ms-visibility': 'important' },
        { name: 'top', in: 'query', required: false, type: 'integer', format: 'int32', default: 50, minimum: 1, maximum: 200, 'x-ms-summary': 'Maximum Count', description: 'How many items to return at most.', 'x-ms-visibility': 'advanced' },
      ],
      responses: { 200: { description: 'The items that were found.', schema: { $ref: '#/definitions/ItemList' } }, 400: { description: 'The search cannot be read.' } },
    },
  },
  '/items/{id}': {
    get: {
      operationId: 'GetItem',
      summary: 'Get an item',
      description: GET_ITEM,
      'x-ms-visibility': 'important',
      parameters: [ID_PARAMETER],
      responses: { 200: { description: 'The item.', schema: { $ref: '#/definitions/Item' } }, 404: { description: 'There is no item with that ID.' } },
    },
  },
};

export const ITEM_OPERATIONS: readonly ListedOperation[] = [
  { summary: 'List items', description: LIST_ITEMS },
  { summary: 'Get an item', description: GET_ITEM },
];
