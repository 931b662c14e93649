import assert from 'node:assert/strict';
import type { OperationSummary, ProjectSummary } from '@connector-workbench/core';
import { plainText } from '../../testing/plain-text.js';
import { childrenOf, presentProjectNode, projectNodes, type ProjectNode } from './project-nodes.js';

const RANGE = { start: { line: 3, character: 2 }, end: { line: 3, character: 7 } };
const OPERATION: OperationSummary = { operationId: 'GetContact', summary: 'Get contact', kind: 'action', deprecated: false, method: 'get', path: '/contacts/{id}', range: RANGE };
const PROJECT: ProjectSummary = {
  id: 'file:///w/contacts', name: 'contacts', folder: 'file:///w/contacts', layout: 'paconn', definitionUri: 'file:///w/contacts/apiDefinition.swagger.json',
  propertiesUri: undefined, title: 'Contoso Contacts', problems: { error: 0, warning: 0, info: 0, hint: 0 }, operations: [OPERATION], deployments: [],
};
const present = (node: ProjectNode) => presentProjectNode(node, plainText, (uri) => uri.replace('file:///w/', ''));
const presentProject = (facts: Partial<ProjectSummary>) => present({ kind: 'project', project: { ...PROJECT, ...facts }, hasTwin: false });

describe('presentProjectNode', () => {
  it('shows a project without problems', () => {
    assert.deepEqual(presentProject({}), {
      id: 'file:///w/contacts', label: 'Contoso Contacts', description: '1 action', icon: 'plug', contextValue: 'project', expansion: 'collapsed',
      tooltip: 'Contoso Contacts\ncontacts\n1 action\nNo problems', accessibleLabel: 'Contoso Contacts, No problems, 1 action',
    });
  });

  const counts: readonly (readonly [Partial<ProjectSummary['problems']>, description: string, icon: string])[] = [
    [{ error: 1 }, '1 error · 1 action', 'error'],
    [{ error: 2, warning: 1, info: 5 }, '2 errors, 1 warning · 1 action', 'error'],
    [{ warning: 3 }, '3 warnings · 1 action', 'warning'],
    [{ info: 1 }, '1 note · 1 action', 'plug'],
    [{ hint: 4 }, '1 action', 'plug'],
  ];
  for (const [problems, description, icon] of counts) {
    it(`shows ${JSON.stringify(problems)} as “${description}”`, () => {
      const item = presentProject({ problems: { ...PROJECT.problems, ...problems } });
      assert.deepEqual([item.description, item.icon], [description, icon]);
    });
  }

  it('falls back to the folder name where the definition has no title', () => {
    assert.equal(presentProject({ title: undefined }).label, 'contacts');
  });

  it('names the folders of connectors that go by the same title, and only of those', () => {
    const copy: ProjectSummary = { ...PROJECT, id: 'file:///w/copy', folder: 'file:///w/copy' };
    const other: ProjectSummary = { ...PROJECT, id: 'file:///w/orders', folder: 'file:///w/orders', title: 'Contoso Orders' };
    assert.deepEqual(projectNodes([PROJECT, copy, other]).map((node) => present(node).description), ['contacts · 1 action', 'copy · 1 action', '1 action']);
  });

  it('sorts connectors by their titles, and those of one title by their folders', () => {
    const [first, second, third] = [['1', 'contoso orders'], ['2', 'Contoso Contacts'], ['3', 'Contoso Contacts']].map(([id = '', title]): ProjectSummary => ({ ...PROJECT, id, title }));
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    assert.deepEqual(projectNodes([first, second, third]).map((node) => present(node).id), ['2', '3', '1']);
  });

  it('has nothing to expand where there is neither operation nor deployment', () => {
    assert.equal(presentProject({ operations: [] }).expansion, 'leaf');
  });

  it('shows a failure as one, with its reason', () => {
    const item = present({ kind: 'failure', failure: { message: 'The server is gone.', retryable: true, signIn: false, details: [] } });
    assert.deepEqual([item.contextValue, item.icon, item.description], ['failure', 'error', 'The server is gone.']);
  });
});

describe('childrenOf', () => {
  const deployment = { environmentId: 'dev-1', environmentName: 'Development', connectorId: 'shared_contacts' };
  const deployed: ProjectSummary = { ...PROJECT, deployments: [deployment], operations: [OPERATION, { ...OPERATION, summary: undefined }] };

  it('lists deployments, then operations in the order of the file, with ids that differ', () => {
    const items = childrenOf({ kind: 'project', project: deployed, hasTwin: false }).map(present);
    assert.deepEqual(items.map((item) => item.label), ['Deployed to Development', 'Get contact', 'GetContact']);
    assert.equal(new Set(items.map((item) => item.id)).size, 3);
  });

  it('names an environment by its id where nothing else is known', () => {
    const [first] = childrenOf({ kind: 'project', project: { ...deployed, deployments: [{ ...deployment, environmentName: undefined }] }, hasTwin: false });
    assert.equal(present(first!).label, 'Deployed to dev-1');
  });

  it('gives an operation no children', () => {
    assert.deepEqual(childrenOf({ kind: 'operation', project: PROJECT, operation: OPERATION, index: 0 }), []);
  });
});
