import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HTTP_METHODS, type HttpMethod } from '../index/connector-index.js';
import { suggestSummary } from './operation-summary.js';

type Input = Parameters<typeof suggestSummary>[0];

function suggest(input: Partial<Input>, ...taken: readonly string[]): string {
  const operation = { operationId: undefined, method: 'get' as HttpMethod, path: '/', trigger: undefined, ...input };
  return suggestSummary(operation, new Set(taken));
}

describe('suggestSummary', () => {
  describe('for an action, from its operationId', () => {
    const cases: Readonly<Record<string, string>> = {
      GetContactById: 'Get contact by ID',
      ListOpenOrders_V2: 'List open orders (V2)',
      GetOrdersV10: 'Get orders (V10)',
      'get-user-photos': 'Get user photos',
      get_api_key: 'Get API key',
      ListAPIKeys: 'List API keys',
      getContactIDs: 'Get contact IDs',
      DownloadPDFFile: 'Download PDF file',
      GET_CONTACT_BY_ID: 'Get contact by ID',
      CreateOAuthToken: 'Create OAuth token',
      ListGitHubRepositories: 'List GitHub repositories',
      contacts_list: 'List contacts',
      Contacts_GetById: 'Get contact by ID',
      users_messages_list: 'List user messages',
      api_v1_contacts_list: 'List contacts',
      createOrUpdateContact: 'Create or update contact',
      ContactById: 'Get contact by ID',
      getContactUsingGET_1: 'Get contact',
      GetContactAsync: 'Get contact',
      ContactsGET2: 'List contacts',
      TextToSpeech: 'Text to speech',
      'get/users/%': 'Get users',
      HoleKontaktÜberId: 'Hole kontakt über ID',
      取得連絡先: '取得連絡先',
    };
    for (const [operationId, summary] of Object.entries(cases)) {
      it(`${operationId} → ${summary}`, () => {
        assert.equal(suggest({ operationId, path: '/things' }), summary);
      });
    }
    it('leaves out what FastAPI adds to it', () => {
      assert.equal(suggest({ operationId: 'read_item_items__item_id__get', path: '/items/{item_id}' }), 'Read item');
    });
  });

  describe('for an action, from method and path where the id says nothing', () => {
    const cases: readonly (readonly [HttpMethod, string, string | undefined, string])[] = [
      ['get', '/contacts/{id}', undefined, 'Get contact'],
      ['get', '/contacts', undefined, 'List contacts'],
      ['post', '/contacts', undefined, 'Create contact'],
      ['put', '/contacts/{id}', undefined, 'Update contact'],
      ['delete', '/contacts/{id}', undefined, 'Delete contact'],
      ['get', '/api/v1/contacts/{id}/notes', undefined, 'List contact notes'],
      ['patch', '/users/{id}/addresses/{addressId}', undefined, 'Update user address'],
      ['post', '/contacts/{id}/archive', undefined, 'Archive contact'],
      ['get', '/contacts/search', undefined, 'Search contacts'],
      ['get', '/status', undefined, 'Get status'],
      ['get', '/contacts.json', undefined, 'List contacts'],
      ['delete', '/contacts/{id}', 'contacts', 'Delete contact'],
      ['get', '/contacts/{id}', 'get', 'Get contact'],
      ['get', '/contacts', '123', 'List contacts'],
      ['get', '/', undefined, 'Send a GET request'],
      ['get', '/jobs', 'JobsGet', 'Get jobs'],
      ['get', '/jobs/{id}', 'JobsGet', 'Get job'],
      ['get', '/batchEndpoints', 'BatchEndpointsList', 'List batch endpoints'],
      ['delete', '/dataVersions/{id}', 'DataVersionsDelete', 'Delete data version'],
      ['put', '/workspaces/{id}', 'WorkspacesCreateOrUpdate', 'Create or update workspace'],
      ['post', '/categories', 'Categories_Post', 'Create category'],
      ['put', '/categories/{id}', 'CategoriesPut', 'Update category'],
      ['patch', '/categories/{id}', 'Categories_Patch', 'Update category'],
      ['post', '/messages', 'PostMessage', 'Post message'],
      ['get', '/budget', 'Budget', 'Get budget'],
    ];
    for (const [method, path, operationId, summary] of cases) {
      it(`${method} ${path} ${operationId ?? ''} → ${summary}`, () => {
        assert.equal(suggest({ method, path, operationId }), summary);
      });
    }
  });

  describe('for a trigger', () => {
    const cases: Readonly<Record<string, string>> = {
      OnContactCreated: 'When a contact is created',
      ContactCreated: 'When a contact is created',
      NewContactTrigger: 'When a contact is created',
      WhenContactIsCreated: 'When a contact is created',
      CreateContact: 'When a contact is created',
      SubscribeToContactCreated: 'When a contact is created',
      WhenAnItemIsCreatedOrModified: 'When an item is created or modified',
      NewOrUpdatedContacts: 'When a contact is created or updated',
      OrderStatusChanged: 'When an order status changes',
      TokenExpired: 'When a token expires',
      OnSMSReceived: 'When an SMS is received',
      OnNewEmail: 'When a new email arrives',
      OnDataChanged: 'When data changes',
      ItemAdded_V2: 'When an item is added (V2)',
      FileAddedToFolder: 'When a file is added to folder',
      OnFeedItem: 'When a new feed item is available',
      CreateWebhook: 'When a new lead is available',
    };
    for (const [operationId, summary] of Object.entries(cases)) {
      it(`${operationId} → ${summary}`, () => {
        assert.equal(suggest({ operationId, method: 'post', path: '/hooks/leads', trigger: 'webhook' }), summary);
      });
    }
    it('says so where nothing tells what it is about', () => {
      assert.equal(suggest({ operationId: 'CreateWebhook', path: '/hooks', trigger: 'webhook' }), 'When an event occurs');
    });
  });

  it('takes another wording where an operation has that summary already', () => {
    const operation = { operationId: 'GetContact', path: '/contacts/{contact_id}' };
    assert.equal(suggest(operation, 'get contact'), 'Get contact by contact ID');
    assert.equal(suggest(operation, 'get contact', 'get contact by contact id'), 'Get contact (GET)');
    assert.equal(suggest(operation, 'get contact', 'get contact by contact id', 'get contact (get)'), 'Get contact (2)');
  });

  it('ends long ones at a word, and keeps the revision', () => {
    const summary = suggest({ operationId: `Get${'LongWord'.repeat(20)}_V3` });
    assert.equal(summary, 'Get long word long word long word long word long word long word long word (V3)');
  });

  it('is always something that may be published', () => {
    const anything = fc.record({
      operationId: fc.option(fc.string({ unit: 'grapheme', maxLength: 120 }), { nil: undefined }),
      method: fc.constantFrom(...HTTP_METHODS),
      path: fc.string({ unit: 'grapheme', maxLength: 120 }),
      trigger: fc.constantFrom(undefined, 'webhook' as const, 'polling' as const),
    });
    fc.assert(
      fc.property(anything, (operation) => {
        const first = suggestSummary(operation, new Set());
        const second = suggestSummary(operation, new Set([first.toLowerCase()]));
        for (const summary of [first, second]) {
          assert.ok(summary.length <= 80, `too long: ${summary}`);
          assert.match(summary, /^[\p{L}\p{N}\p{M} ()]*[\p{L}\p{N}\p{M}()]$/u);
        }
        assert.notEqual(second.toLowerCase(), first.toLowerCase());
      }),
      { seed: 20_240_601, numRuns: 2000 },
    );
  });
});
