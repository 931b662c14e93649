/** @typedef {import('./snippet.mjs').Snippet} Snippet */

/** Answers and schemas. @type {readonly Snippet[]} */
export const schemas = [
  {
    name: 'Connector response',
    prefix: ['connector-response'],
    description: 'A successful answer with one object.',
    place: 'responses',
    value: { 200: { description: '«The item.»', schema: { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the item.»' } } } } },
  },
  {
    name: 'Connector response with a list',
    prefix: ['connector-response-list'],
    description: 'A successful answer with a list in a property.',
    place: 'responses',
    value: {
      200: {
        description: '«The items.»',
        schema: {
          type: 'object',
          properties: {
            '«value»': {
              type: 'array',
              'x-ms-summary': '«Items»',
              description: '«The items that were found.»',
              items: { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the item.»' } } },
            },
          },
        },
      },
    },
  },
  {
    name: 'Connector response with a page',
    prefix: ['connector-response-paged'],
    description: 'A successful answer with a list and a link to the next page; the operation has x-ms-pageable.',
    place: 'responses',
    value: {
      200: {
        description: '«A page of items.»',
        schema: {
          type: 'object',
          properties: {
            '«value»': {
              type: 'array',
              'x-ms-summary': '«Items»',
              description: '«The items that were found.»',
              items: { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the item.»' } } },
            },
            '«nextLink»': { type: 'string', 'x-ms-summary': '«Next Link»', description: '«The address of the next page.»', 'x-ms-visibility': 'internal' },
          },
        },
      },
    },
  },
  {
    name: 'Connector response with a shared schema',
    prefix: ['connector-response-reference'],
    description: 'A successful answer with an object from "definitions".',
    place: 'responses',
    value: { 200: { description: '«The item.»', schema: { $ref: '#/definitions/«Item»' } } },
  },
  {
    name: 'Connector response with a file',
    prefix: ['connector-response-file'],
    description: 'A successful answer that is a file.',
    place: 'responses',
    value: { 200: { description: '«The content of the file.»', schema: { type: 'string', format: 'binary' } } },
  },
  {
    name: 'Connector property',
    prefix: ['connector-property'],
    description: 'A text, number or switch of an object.',
    place: 'properties',
    value: { '«color»': { type: '«string|integer|number|boolean»', 'x-ms-summary': '«Color»', description: '«The color of the item.»' } },
  },
  {
    name: 'Connector property with a date',
    prefix: ['connector-property-date'],
    description: 'A point in time, or a day.',
    place: 'properties',
    value: { '«created»': { type: 'string', format: '«date-time|date|date-no-tz»', 'x-ms-summary': '«Created»', description: '«When the item was created.»' } },
  },
  {
    name: 'Connector property with choices',
    prefix: ['connector-property-choices'],
    description: 'A value with a fixed list of choices and names for them.',
    place: 'properties',
    value: {
      '«state»': {
        type: 'string',
        enum: ['«open»', '«done»'],
        'x-ms-enum-values': [{ value: '«open»', displayName: '«Open»' }, { value: '«done»', displayName: '«Done»' }],
        'x-ms-summary': '«State»',
        description: '«The state of the item.»',
      },
    },
  },
  {
    name: 'Connector property with a list',
    prefix: ['connector-property-list'],
    description: 'A list of texts or of objects from "definitions".',
    place: 'properties',
    value: { '«tags»': { type: 'array', 'x-ms-summary': '«Tags»', description: '«The tags of the item.»', items: { type: '«string|integer|number|boolean»' } } },
  },
  {
    name: 'Connector property with an object',
    prefix: ['connector-property-object'],
    description: 'An object in an object.',
    place: 'properties',
    value: { '«owner»': { type: 'object', 'x-ms-summary': '«Owner»', description: '«Who owns the item.»', properties: { '«email»': { type: 'string', format: 'email', 'x-ms-summary': '«Email»', description: '«The email address of the owner.»' } } } },
  },
  {
    name: 'Connector definition',
    prefix: ['connector-definition'],
    description: 'A schema that several places refer to.',
    place: 'definitions',
    value: { '«Customer»': { type: 'object', properties: { '«name»': { type: 'string', 'x-ms-summary': '«Name»', description: '«The name of the customer.»' } } } },
  },
];
