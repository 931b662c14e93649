import assert from 'node:assert/strict';
import type { TreeItemData } from '../../../presentation/tree-item-data.js';
import { Expansions } from './expansions.js';

const item = (id: string, expansion: TreeItemData['expansion'] = 'collapsed'): TreeItemData => ({ id, label: id, icon: 'plug', contextValue: 'connector', expansion });

describe('Expansions', () => {
  it('leaves what nobody touched as it is', () => {
    const expansions = new Expansions();
    for (const expansion of ['leaf', 'collapsed', 'expanded'] as const) assert.equal(expansions.asLeft(item('a', expansion)).expansion, expansion);
  });

  it('has an item as it was left, and no other', () => {
    const expansions = new Expansions();
    expansions.keep('a', true);
    assert.deepEqual([expansions.asLeft(item('a')).expansion, expansions.asLeft(item('b')).expansion], ['expanded', 'collapsed']);
    expansions.keep('a', false);
    assert.equal(expansions.asLeft(item('a', 'expanded')).expansion, 'collapsed');
  });

  it('opens nothing that has nothing below it any more', () => {
    const expansions = new Expansions();
    expansions.keep('a', true);
    assert.equal(expansions.asLeft(item('a', 'leaf')).expansion, 'leaf');
  });
});
