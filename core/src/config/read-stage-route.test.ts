import assert from 'node:assert/strict';
import { createDocument } from '../documents/create-document.js';
import { readEnvironments } from './read-environments.js';

function read(...environments: readonly object[]) {
  const document = createDocument({ uri: 'file:///w/connector.config.json', kind: 'config', syntax: 'json', text: JSON.stringify({ environments }) });
  return readEnvironments(document);
}

const SOLUTION = { name: 'ContosoConnectors', prefix: 'contoso' };

describe('the route of a stage', () => {
  it('is left to the default where nothing is said', () => {
    assert.deepEqual(read({ name: 'Dev' }, { name: 'Test' }).environments.map(({ route }) => route), [
      { kind: undefined, solution: undefined, logicApp: undefined }, { kind: undefined, solution: undefined, logicApp: undefined },
    ]);
  });

  it('reads what a solution is called, managed and packed from the files unless it says otherwise', () => {
    const { environments, hasFaults } = read({ name: 'Dev' }, { name: 'Test', route: 'solution', solution: { ...SOLUTION, publisher: 'Contoso', settings: 'settings/test.json' } });
    assert.equal(hasFaults, false);
    assert.deepEqual(environments[1]?.route, { kind: 'solution', logicApp: undefined, solution: { ...SOLUTION, publisher: 'Contoso', isManaged: true, isUpgrade: false, source: 'files', settings: 'settings/test.json' } });
  });

  it('keeps the solution for the stages behind, but not its settings', () => {
    const { environments, hasFaults } = read({ name: 'Dev', solution: SOLUTION }, { name: 'Test', solution: { settings: 'test.json' } }, { name: 'Live', route: 'solution', solution: { upgrade: true } });
    assert.equal(hasFaults, false);
    assert.deepEqual(environments.map(({ route }) => [route.solution?.name, route.solution?.settings, route.solution?.isUpgrade]), [
      ['ContosoConnectors', undefined, false], ['ContosoConnectors', 'test.json', false], ['ContosoConnectors', undefined, true],
    ]);
  });

  it('reads where connectors of Logic Apps go, and what may get lost', () => {
    const { environments, hasFaults } = read({ name: 'Azure', route: 'logicapp', logicapp: { subscription: 'Contoso', resourceGroup: 'rg', location: 'westeurope', accept: ['policies'] } });
    assert.equal(hasFaults, false);
    assert.deepEqual(environments[0]?.route.logicApp, { subscription: 'Contoso', resourceGroup: 'rg', location: 'westeurope', accept: ['policies'] });
  });

  const faulty: readonly (readonly [string, readonly object[]])[] = [
    ['a route that there is not', [{ name: 'Dev', route: 'ftp' }]],
    ['a solution without its name', [{ name: 'Dev' }, { name: 'Test', route: 'solution', solution: { prefix: 'contoso' } }]],
    ['a solution of files without a prefix', [{ name: 'Dev' }, { name: 'Test', route: 'solution', solution: { name: 'Contoso' } }]],
    ['flags as texts', [{ name: 'Dev', solution: { ...SOLUTION, managed: 'yes' } }]],
    ['an export for the first stage', [{ name: 'Dev', route: 'solution', solution: { name: 'Contoso', source: 'environment' } }]],
    ['an overlay on an export', [{ name: 'Dev' }, { name: 'Test', clientId: 'x', solution: { name: 'Contoso', source: 'environment' } }]],
    ['settings elsewhere', [{ name: 'Dev', solution: { ...SOLUTION, settings: '/etc/passwd' } }]],
    ['settings on another drive', [{ name: 'Dev', solution: { ...SOLUTION, settings: 'c:/x.json' } }]],
    ['a resource group that is not named', [{ name: 'Azure', route: 'logicapp' }]],
    ['a loss that there is not', [{ name: 'Azure', route: 'logicapp', logicapp: { subscription: 'a', resourceGroup: 'b', location: 'c', accept: ['everything'] } }]],
    ['a resource group without the route', [{ name: 'Dev', logicapp: { subscription: 'a', resourceGroup: 'b', location: 'c' } }]],
  ];
  for (const [name, environments] of faulty) it(`tells of ${name}`, () => { assert.equal(read(...environments).hasFaults, true); });
});
