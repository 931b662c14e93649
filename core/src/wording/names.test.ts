import assert from 'node:assert/strict';
import { nearestName } from './nearest-name.js';
import { suggestOperationId } from './operation-id.js';
import { labelOf } from './parameter-label.js';

describe('nearestName', () => {
  const cases: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['x-ms-visibilty', ['x-ms-summary', 'x-ms-visibility'], 'x-ms-visibility'],
    ['x-ms-sumamry', ['x-ms-summary'], 'x-ms-summary'],
    ['listcontacts', ['GetContacts', 'ListContacts'], 'ListContacts'],
    ['ListContact', ['ListContacts', 'ListContracts'], 'ListContacts'],
    ['DeleteAll', ['ListContacts'], undefined],
    ['id', ['ip', 'name'], 'ip'],
    ['id', ['no'], undefined],
    ['', ['a'], undefined],
    ['anything', [], undefined],
  ];
  for (const [name, candidates, nearest] of cases) {
    it(`${name} of ${candidates.join(', ')} → ${String(nearest)}`, () => {
      assert.equal(nearestName(name, candidates), nearest);
    });
  }
});

describe('labelOf', () => {
  const cases: Readonly<Record<string, string>> = {
    contact_id: 'Contact ID',
    contactId: 'Contact ID',
    $filter: 'Filter',
    'X-Api-Version': 'API Version',
    'filter[name]': 'Filter Name',
    date_of_birth: 'Date of Birth',
    'Content-Type': 'Content Type',
    $: 'Value',
    ['very'.repeat(40)]: `V${'very'.repeat(20).slice(1)}`,
  };
  for (const [name, label] of Object.entries(cases)) {
    it(`${name} → ${label}`, () => {
      assert.equal(labelOf(name), label);
    });
  }
});

describe('suggestOperationId', () => {
  it('is made from method and path', () => {
    assert.equal(suggestOperationId({ method: 'get', path: '/contacts' }, new Set()), 'ListContacts');
    assert.equal(suggestOperationId({ method: 'get', path: '/contacts/{id}' }, new Set()), 'GetContactById');
    assert.equal(suggestOperationId({ method: 'post', path: '/' }, new Set()), 'SendAPostRequest');
  });
  it('is none that is taken', () => {
    assert.equal(suggestOperationId({ method: 'get', path: '/contacts' }, new Set(['listcontacts', 'listcontacts2'])), 'ListContacts3');
  });
});
