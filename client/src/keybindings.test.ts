import assert from 'node:assert/strict';
import { readManifest } from './testing/manifest.js';

const { keybindings, menus, views } = readManifest().contributes;

describe('the keys of the manifest', () => {
  const viewIds = Object.values(views).flat().map(({ id }) => id);

  for (const { command, key, when, args } of keybindings) {
    it(`${key} runs ${command} only where the list of one of our views has the focus, on what is selected there`, () => {
      const view = /focusedView == ([\w.]+)/.exec(when)?.[1] ?? '';
      assert.ok(viewIds.includes(view), when);
      assert.deepEqual(args, { selectedIn: view });
      assert.match(when, /\blistFocus\b/);
      assert.match(when, /!inputFocus\b/);
    });

    it(`${key} runs ${command} on what has it in its menu, and on nothing else`, () => {
      const [, asked] = /connectorWorkbench\.selectedIn\w+ (==? \w+|=~ \/.*\/)/.exec(when) ?? [];
      const inMenu = menus['view/item/context']!.filter((entry) => entry.command === command && when.includes(/view == ([\w.]+)/.exec(entry.when ?? '')?.[1] ?? '?'));
      assert.ok(inMenu.some((entry) => entry.when?.endsWith(`viewItem ${asked ?? '?'}`)), `${String(asked)} is not among ${inMenu.map((entry) => entry.when).join()}`);
    });
  }
});
