import assert from 'node:assert/strict';
import { createDocument } from '@connector-workbench/core';
import { deploymentsOf } from './deployments.js';

function deploymentsIn(text: string): ReturnType<typeof deploymentsOf> {
  const uri = 'file:///w/connector.deployments.json';
  const document = createDocument({ uri, kind: 'deployments', syntax: 'json', text });
  return deploymentsOf({ files: { id: 'file:///w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri, kind: 'deployments' }] }, documents: [document] });
}

const SUMMARY = { environmentId: 'env-1', environmentName: 'Test', connectorId: 'shared_contacts' };

describe('deploymentsOf', () => {
  const cases: readonly { readonly title: string; readonly text: string; readonly expected: ReturnType<typeof deploymentsOf> }[] = [
    { title: 'reads environments by their id', text: JSON.stringify({ environments: { 'env-1': { environmentName: 'Test', connectorId: 'shared_contacts' } } }), expected: [SUMMARY] },
    { title: 'leaves out what is not understood', text: JSON.stringify({ environments: { 'env-1': { connectorId: 7 }, 'env-2': null, 'env-3': { connectorId: 'c' } } }), expected: [{ environmentId: 'env-3', environmentName: undefined, connectorId: 'c' }] },
    { title: 'takes any other JSON as nothing', text: '[1, 2]', expected: [] },
    { title: 'takes an empty file as nothing', text: '', expected: [] },
    { title: 'takes a broken file for what can be read of it', text: '{"environments": {"env-1": {"environmentName": "Test", "connectorId": "shared_contacts"}', expected: [SUMMARY] },
  ];
  for (const { title, text, expected } of cases) {
    it(title, () => {
      assert.deepEqual(deploymentsIn(text), expected);
    });
  }
});
