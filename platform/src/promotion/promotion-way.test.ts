import assert from 'node:assert/strict';
import { createDocument, type EnvironmentConfig, readEnvironments } from '@connector-workbench/core';
import { chooseRoute } from './choose-route.js';
import { lostInSolution, overlayOf } from './overlay-of.js';
import { findWay } from './promotion-step.js';

const SOLUTION = { name: 'ContosoConnectors', prefix: 'contoso' };
const AZURE = { name: 'Azure', route: 'logicapp', logicapp: { subscription: 's', resourceGroup: 'g', location: 'l' } };
const WITH = { hasDataverse: true, dataverseUrl: 'https://contoso.crm.dynamics.com' };
const WITHOUT = { hasDataverse: false, dataverseUrl: undefined };

function chainOf(...environments: readonly object[]): readonly EnvironmentConfig[] {
  return readEnvironments(createDocument({ uri: 'file:///w/connector.config.json', kind: 'config', syntax: 'json', text: JSON.stringify({ environments }) })).environments;
}

describe('the way of a promotion', () => {
  const chain = chainOf({ name: 'Dev', environment: 'd-1' }, AZURE, { name: 'Test' }, { name: 'Live' });
  const ways: readonly (readonly [from: string | undefined, to: string, expected: readonly [string | undefined, string]])[] = [
    [undefined, 'Test', ['d-1', 'Test']], [undefined, 'live', ['Test', 'Live']], ['dev', 'Live', ['d-1', 'Live']], [undefined, 'Dev', [undefined, 'd-1']], [undefined, 'Azure', ['d-1', 'Azure']],
  ];
  for (const [from, to, expected] of ways) {
    it(`goes ${from ?? 'from the one before'} to ${to}`, () => {
      const way = findWay([chain, chain], { from, to });
      assert.deepEqual([way.from, way.to], expected);
    });
  }

  const refused: readonly (readonly [string, readonly (readonly EnvironmentConfig[])[], { readonly from?: string; readonly to: string }, RegExp])[] = [
    ['backwards', [chain], { from: 'Live', to: 'Test' }, /"Live" does not come before "Test"/],
    ['out of the chain', [chain], { to: 'Stage' }, /no environment "Stage" in the chain.*: Dev → Azure → Test → Live/],
    ['from nowhere', [chain], { from: 'Stage', to: 'Live' }, /no environment "Stage"/],
    ['from Logic Apps', [chain], { from: 'Azure', to: 'Live' }, /Nothing is promoted from "Azure"/],
    ['to different places', [chain, chainOf({ name: 'Dev' }, { name: 'Test', environment: 't-2' })], { to: 'Test' }, /not the same environment for all/],
    ['by different routes', [chain, chainOf({ name: 'Dev', environment: 'd-1' }, { name: 'Test', route: 'direct' })], { to: 'Test' }, /not the same environment for all/],
    ['without connectors', [], { to: 'Test' }, /There is no connector here/],
  ];
  for (const [name, chains, step, message] of refused) it(`does not lead ${name}`, () => { assert.throws(() => findWay(chains, step), message); });
});

describe('the route of a promotion', () => {
  const chain = chainOf({ name: 'Dev', solution: SOLUTION }, { name: 'Test' }, { name: 'Live', route: 'direct' }, AZURE);
  const [dev, test, live, azure] = chain;
  const plain = chainOf({ name: 'Dev' }, { name: 'Test' });
  const routes: readonly (readonly [string, Parameters<typeof chooseRoute>, ReturnType<typeof chooseRoute>])[] = [
    ['the first environment', [chain, dev, WITH], { kind: 'direct', reason: 'first-stage' }],
    ['a later one with Dataverse', [chain, test, WITH], { kind: 'solution', reason: 'default-solution' }],
    ['a later one without', [chain, test, WITHOUT], { kind: 'direct', reason: 'no-dataverse' }],
    ['a chain without a solution', [plain, plain[1], WITH], { kind: 'direct', reason: 'no-solution' }],
    ['what the chain says', [chain, live, WITH], { kind: 'direct', reason: 'configured' }],
    ['a resource group', [chain, azure, undefined], { kind: 'logicapp', reason: 'configured' }],
    ['an environment that is in no chain', [[], undefined, WITH], { kind: 'direct', reason: 'no-chain' }],
  ];
  for (const [name, args, expected] of routes) it(`fits ${name}`, () => { assert.deepEqual(chooseRoute(...args), expected); });
});

describe('an overlay', () => {
  it('is told by its pointers, and what a solution has no place for', () => {
    const [stage] = chainOf({ name: 'Test', host: 'h', clientId: 'c', properties: { '/publisher': 'x', '/properties/stackOwner': 'y', '/iconBrandColor': '#fff', '/policyTemplateInstances/0/title': 'z' } });
    assert.deepEqual(overlayOf(stage), ['definition /host', 'properties /publisher', 'properties /properties/stackOwner', 'properties /iconBrandColor', 'properties /policyTemplateInstances/0/title', 'clientId']);
    assert.deepEqual(lostInSolution(stage), ['properties /publisher', 'properties /properties/stackOwner']);
    assert.deepEqual(overlayOf(undefined), []);
  });
});
