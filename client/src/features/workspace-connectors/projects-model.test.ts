import assert from 'node:assert/strict';
import type { ProjectSummary } from '@connector-workbench/core';
import { HeldAnswers } from '../../testing/held-answers.js';
import { plainText } from '../../testing/plain-text.js';
import { settled } from '../../testing/settled.js';
import { presentProjectNode } from './project-nodes.js';
import { ProjectsModel } from './projects-model.js';

const project = (name: string): ProjectSummary => ({
  id: `file:///w/${name}`, name, folder: `file:///w/${name}`, layout: 'paconn', definitionUri: `file:///w/${name}/apiDefinition.swagger.json`,
  propertiesUri: undefined, title: undefined, problems: { error: 0, warning: 0, info: 0, hint: 0 }, operations: [], deployments: [],
});

/** A view on the model over a server whose answers can be held back, refused or replaced. */
class TestView extends HeldAnswers {
  answer: () => Promise<readonly ProjectSummary[]> = () => Promise.resolve([project('contacts')]);
  readonly told: string[] = [];
  readonly logged: string[] = [];
  readonly model = new ProjectsModel({
    log: { error: (message) => { this.logged.push(message); } },
    describe: (error) => ({ message: error instanceof Error ? error.message : 'unknown', retryable: true, signIn: false, details: [] }),
    loadProjects: async () => {
      await this.wait();
      return await this.answer();
    },
    stateChanged: (state) => { this.told.push(state); },
    changed: () => { this.told.push('changed'); },
  });

  async lines(): Promise<readonly string[]> {
    return (await this.model.children()).map((node) => {
      const { label, description } = presentProjectNode(node, plainText, (uri) => uri);
      return `${label} (${description ?? ''})`;
    });
  }
}

const gone = (): Promise<never> => Promise.reject(new Error('The server is gone.'));

describe('the connectors of the workspace', () => {
  let view: TestView;

  beforeEach(() => { view = new TestView(); });

  it('are asked for once, and told from none', async () => {
    assert.deepEqual([await view.lines(), await view.lines(), view.told], [['contacts (0 actions)'], ['contacts (0 actions)'], ['ready']]);
    const empty = new TestView();
    empty.answer = () => Promise.resolve([]);
    assert.deepEqual([await empty.lines(), empty.told], [[], ['empty']]);
  });

  it('are counted where nobody looks at the view', async () => {
    await view.model.refresh();
    assert.deepEqual(view.told, ['ready']);
  });

  it('stay while they are loaded again, and are told of once the answer is there', async () => {
    await view.lines();
    view.answer = () => Promise.resolve([project('contacts'), project('orders')]);
    view.hold();
    const refreshed = view.model.refresh();
    await settled();
    assert.deepEqual([await view.lines(), view.told], [['contacts (0 actions)'], ['ready']]);
    view.release();
    await refreshed;
    assert.deepEqual([await view.lines(), view.told], [['contacts (0 actions)', 'orders (0 actions)'], ['ready', 'ready', 'changed']]);
  });

  it('are not told of where they are the same', async () => {
    await view.lines();
    await view.model.refresh();
    assert.deepEqual(view.told, ['ready', 'ready']);
  });

  it('stay below the reason where that fails', async () => {
    await view.lines();
    view.answer = gone;
    await view.model.refresh();
    assert.deepEqual(await view.lines(), ['The connectors could not be listed (What is shown is from before. The server is gone.)', 'contacts (0 actions)']);
    assert.deepEqual([view.told, view.logged], [['ready', 'failed', 'changed'], ['Listing the connectors of the workspace: The server is gone.']]);
  });

  it('are the reason alone where there were none before, until it works', async () => {
    view.answer = gone;
    assert.deepEqual(await view.lines(), ['The connectors could not be listed (The server is gone.)']);
    view.answer = () => Promise.resolve([project('orders')]);
    await view.model.refresh();
    assert.deepEqual([await view.lines(), view.told], [['orders (0 actions)'], ['failed', 'ready', 'changed']]);
  });

  it('are those of the newest load, where it overtook another one', async () => {
    view.hold();
    const first = view.lines();
    await settled();
    const answers = [[project('older')], [project('newer')]];
    view.answer = () => Promise.resolve(answers.shift() ?? []);
    const refreshed = view.model.refresh();
    await settled();
    view.release();
    await refreshed;
    assert.deepEqual([await first, await view.lines()], [['newer (0 actions)'], ['newer (0 actions)']]);
    assert.deepEqual(view.told, ['ready', 'changed']);
  });
});
