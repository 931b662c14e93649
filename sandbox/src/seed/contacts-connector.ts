import type { SeedConnector } from './seed-connector.js';

const contact = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'The number of the contact in Contoso Contacts.', title: 'Contact ID', 'x-ms-summary': 'Contact ID' },
    name: { type: 'string', description: 'The full name of the person.', title: 'Name', 'x-ms-summary': 'Name' },
    email: { type: 'string', format: 'email', description: 'The address for messages to the person.', title: 'Email', 'x-ms-summary': 'Email' },
    company: { type: 'string', description: 'The organization the person works for.', title: 'Company', 'x-ms-summary': 'Company' },
  },
};

const contactId = {
  name: 'contactId',
  in: 'path',
  required: true,
  type: 'string',
  description: 'The number of the contact.',
  'x-ms-summary': 'Contact ID',
  'x-ms-url-encoding': 'single',
};

/** Three actions, signed in with an API key. */
export const CONTACTS_CONNECTOR: SeedConnector = {
  displayName: 'Contoso Contacts',
  iconColor: '#2d6cdf',
  definition: {
    swagger: '2.0',
    info: {
      title: 'Contoso Contacts',
      description: 'Find and keep the people your company works with.',
      version: '1.2',
      contact: { name: 'Contoso Support', url: 'https://contoso.example/support', email: 'support@contoso.example' },
    },
    host: 'contacts.contoso.example',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/contacts': {
        get: {
          operationId: 'ListContacts',
          'x-ms-visibility': 'important',
          summary: 'List contacts',
          description: 'Lists the contacts that match a search, in the order of their names.',
          parameters: [
            { name: 'search', in: 'query', required: false, type: 'string', description: 'Part of a name or an email address.', 'x-ms-summary': 'Search Text' },
            { name: 'top', in: 'query', required: false, type: 'integer', format: 'int32', default: 50, description: 'How many contacts to return at most.', 'x-ms-summary': 'Maximum Count', 'x-ms-visibility': 'advanced' },
          ],
          responses: {
            '200': {
              description: 'The contacts that were found.',
              schema: { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Contact' }, description: 'The contacts that were found.', title: 'Contacts', 'x-ms-summary': 'Contacts' } } },
            },
            '401': { description: 'The key is wrong.' },
          },
        },
        post: {
          operationId: 'CreateContact',
          'x-ms-visibility': 'important',
          summary: 'Create a contact',
          description: 'Adds a person to the contacts.',
          parameters: [{ name: 'body', in: 'body', required: true, description: 'The person to add.', 'x-ms-summary': 'Contact', schema: { $ref: '#/definitions/Contact' } }],
          responses: { '201': { description: 'The contact as it was stored.', schema: { $ref: '#/definitions/Contact' } }, '401': { description: 'The key is wrong.' } },
        },
      },
      '/contacts/{contactId}': {
        get: {
          operationId: 'GetContact',
          'x-ms-visibility': 'important',
          summary: 'Get a contact',
          description: 'Reads one contact by its number.',
          parameters: [contactId],
          responses: { '200': { description: 'The contact.', schema: { $ref: '#/definitions/Contact' } }, '401': { description: 'The key is wrong.' } },
        },
      },
    },
    definitions: { Contact: contact },
    securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
    security: [{ api_key: [] }],
  },
  properties: {
    connectionParameters: {
      api_key: {
        type: 'securestring',
        uiDefinition: {
          displayName: 'API key',
          description: 'The key from your Contoso Contacts settings.',
          tooltip: 'Provide your API key',
          constraints: { tabIndex: 2, clearText: false, required: 'true' },
        },
      },
    },
    iconBrandColor: '#2d6cdf',
    capabilities: [],
    policyTemplateInstances: [
      {
        templateId: 'setheader',
        title: 'Say who is calling',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-Contoso-Client',
          'x-ms-apimTemplateParameter.value': 'power-platform',
          'x-ms-apimTemplateParameter.existsAction': 'override',
          'x-ms-apimTemplate-policySection': 'Request',
        },
      },
    ],
  },
};
