import type { SeedConnector } from './seed-connector.js';

const orderProperties = {
  id: { type: 'string', description: 'The number of the order.', title: 'Order ID', 'x-ms-summary': 'Order ID' },
  customer: { type: 'string', description: 'Who placed the order.', title: 'Customer', 'x-ms-summary': 'Customer' },
  total: { type: 'number', format: 'double', description: 'The sum of all lines, with tax.', title: 'Total', 'x-ms-summary': 'Total' },
  placedAt: { type: 'string', format: 'date-time', description: 'When the order came in.', title: 'Placed at', 'x-ms-summary': 'Placed at' },
};

/** A trigger that waits for a webhook, and two actions; signed in with OAuth. */
export const ORDERS_CONNECTOR: SeedConnector = {
  displayName: 'Contoso Orders',
  iconColor: '#c2410c',
  definition: {
    swagger: '2.0',
    info: {
      title: 'Contoso Orders',
      description: 'Follow the orders of your shop, and hear of every new one.',
      version: '2.0',
      contact: { name: 'Contoso Support', url: 'https://contoso.example/support', email: 'support@contoso.example' },
    },
    host: 'orders.contoso.example',
    basePath: '/api',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/orders/{orderId}': {
        get: {
          operationId: 'GetOrder',
          'x-ms-visibility': 'important',
          summary: 'Get an order',
          description: 'Reads one order by its number.',
          parameters: [{ name: 'orderId', in: 'path', required: true, type: 'string', description: 'The number of the order.', 'x-ms-summary': 'Order ID', 'x-ms-url-encoding': 'single' }],
          responses: { '200': { description: 'The order.', schema: { $ref: '#/definitions/Order' } }, '401': { description: 'The key is wrong.' } },
        },
      },
      '/orders/{orderId}/cancel': {
        post: {
          operationId: 'CancelOrder',
          'x-ms-visibility': 'important',
          summary: 'Cancel an order',
          description: 'Cancels an order that has not been sent yet.',
          parameters: [{ name: 'orderId', in: 'path', required: true, type: 'string', description: 'The number of the order.', 'x-ms-summary': 'Order ID', 'x-ms-url-encoding': 'single' }],
          responses: { '200': { description: 'The order as it is now.', schema: { $ref: '#/definitions/Order' } }, '401': { description: 'The key is wrong.' } },
        },
      },
      '/subscriptions': {
        'x-ms-notification-content': {
          description: 'What is sent when an order comes in.',
          schema: { $ref: '#/definitions/Order' },
        },
        post: {
          operationId: 'OrderPlaced',
          'x-ms-visibility': 'important',
          summary: 'When an order is placed',
          description: 'Starts a flow each time a customer places an order.',
          'x-ms-trigger': 'single',
          'x-ms-trigger-hint': 'To see it work now, place an order in your shop.',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              description: 'The subscription to create.',
              'x-ms-summary': 'Subscription',
              schema: {
                type: 'object',
                required: ['callbackUrl'],
                properties: {
                  callbackUrl: { type: 'string', description: 'Where new orders are sent to.', title: 'Callback URL', 'x-ms-summary': 'Callback URL', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' },
                },
              },
            },
          ],
          responses: {
            '201': {
              description: 'The subscription was created.',
              headers: { Location: { type: 'string', description: 'The address to unsubscribe at.' } },
              schema: { type: 'object', properties: { id: { type: 'string', description: 'The number of the subscription.', title: 'Subscription ID', 'x-ms-summary': 'Subscription ID' } } },
            },
            '401': { description: 'The key is wrong.' },
          },
        },
      },
      '/subscriptions/{subscriptionId}': {
        delete: {
          operationId: 'DeleteSubscription',
          summary: 'Delete a subscription',
          description: 'Ends a subscription when its flow is switched off.',
          'x-ms-visibility': 'internal',
          parameters: [{ name: 'subscriptionId', in: 'path', required: true, type: 'string', description: 'The number of the subscription.', 'x-ms-summary': 'Subscription ID', 'x-ms-url-encoding': 'single' }],
          responses: { '200': { description: 'The subscription has ended.' }, '401': { description: 'The key is wrong.' } },
        },
      },
    },
    definitions: { Order: { type: 'object', properties: orderProperties } },
    securityDefinitions: {
      oauth2_auth: {
        type: 'oauth2',
        flow: 'accessCode',
        authorizationUrl: 'https://login.contoso.example/oauth2/authorize',
        tokenUrl: 'https://login.contoso.example/oauth2/token',
        scopes: { 'orders.read': 'Read orders', 'orders.write': 'Change orders' },
      },
    },
    security: [{ oauth2_auth: ['orders.read', 'orders.write'] }],
  },
  properties: {
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: {
          identityProvider: 'oauth2',
          clientId: 'contoso-orders-connector',
          scopes: ['orders.read', 'orders.write'],
          redirectMode: 'GlobalPerConnector',
          customParameters: {
            authorizationUrl: { value: 'https://login.contoso.example/oauth2/authorize' },
            tokenUrl: { value: 'https://login.contoso.example/oauth2/token' },
            refreshUrl: { value: 'https://login.contoso.example/oauth2/token' },
          },
        },
      },
    },
    iconBrandColor: '#c2410c',
    capabilities: [],
    policyTemplateInstances: [],
  },
};
