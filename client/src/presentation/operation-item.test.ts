import assert from 'node:assert/strict';
import { plainText } from '../testing/plain-text.js';
import { countOperations, operationItem, type OperationFacts } from './operation-item.js';

const GET_CONTACT: OperationFacts = { operationId: 'GetContact', summary: 'Get contact', kind: 'action', deprecated: false, method: 'get', path: '/contacts/{id}' };
const itemOf = (facts: Partial<OperationFacts>) => operationItem({ ...GET_CONTACT, ...facts }, 'an-id', plainText);

describe('operationItem', () => {
  it('shows the summary, and the id beside it', () => {
    assert.deepEqual(itemOf({}), {
      id: 'an-id', label: 'Get contact', description: 'GetContact', icon: 'symbol-method', contextValue: 'operation', expansion: 'leaf',
      tooltip: 'Action: Get contact\nGetContact\nGET /contacts/{id}', accessibleLabel: 'Action, Get contact, GetContact',
    });
  });

  const labels: readonly (readonly [Partial<OperationFacts>, string])[] = [
    [{ summary: undefined }, 'GetContact'],
    [{ summary: '' }, 'GetContact'],
    [{ summary: ' \t ' }, 'GetContact'],
    [{ summary: ' Get contact ' }, 'Get contact'],
    [{ summary: undefined, operationId: undefined }, 'GET /contacts/{id}'],
  ];
  for (const [facts, label] of labels) {
    it(`falls back: ${JSON.stringify(facts)} → ${label}`, () => { assert.equal(itemOf(facts).label, label); });
  }

  it('says where makers have no name to look for', () => {
    assert.equal(itemOf({ summary: '' }).description, 'no summary');
    assert.equal(itemOf({ summary: '', kind: 'internal' }).description, undefined);
  });

  it('tells actions, triggers and internal operations apart by icon and by what a screen reader says', () => {
    const kinds = (['action', 'trigger', 'internal'] as const).map((kind) => itemOf({ kind }));
    assert.deepEqual(kinds.map((item) => item.icon), ['symbol-method', 'zap', 'eye-closed']);
    assert.deepEqual(kinds.map((item) => item.accessibleLabel?.split(',')[0]), ['Action', 'Trigger', 'Internal operation']);
  });

  it('greys a deprecated operation and says so', () => {
    const item = itemOf({ deprecated: true });
    assert.equal(item.iconColor, 'disabledForeground');
    assert.equal(item.description, 'GetContact · deprecated');
  });
});

describe('countOperations', () => {
  const cases: readonly (readonly [Parameters<typeof countOperations>[0], string])[] = [
    [[], '0 actions'],
    [['action'], '1 action'],
    [['action', 'action', 'internal'], '2 actions'],
    [['trigger'], '1 trigger'],
    [['action', 'trigger', 'trigger'], '1 action, 2 triggers'],
    [['internal'], '0 actions'],
  ];
  for (const [kinds, text] of cases) {
    it(`${kinds.join('+') || 'nothing'} → ${text}`, () => { assert.equal(countOperations(kinds, plainText), text); });
  }
});
