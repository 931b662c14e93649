import assert from 'node:assert/strict';
import { accessibleLabelOf, type TreeItemData } from './tree-item-data.js';

const item: TreeItemData = { id: 'x', label: 'Development', icon: 'beaker', contextValue: 'environment', expansion: 'leaf', tooltip: 'Development\n8f1c' };

describe('accessibleLabelOf', () => {
  const cases: readonly (readonly [more: Partial<TreeItemData>, label: string])[] = [
    [{}, 'Development'],
    [{ description: '' }, 'Development'],
    [{ description: 'europe' }, 'Development, europe'],
    [{ description: 'europe', accessibleLabel: 'Environment, Development' }, 'Environment, Development'],
  ];
  for (const [more, label] of cases) {
    it(`is ${JSON.stringify(label)} with ${JSON.stringify(more)}, and never the tooltip`, () => { assert.equal(accessibleLabelOf({ ...item, ...more }), label); });
  }
});
