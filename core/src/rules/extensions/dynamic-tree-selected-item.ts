import { isObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';

export const dynamicTreeSelectedItem = defineRule({
  meta: {
    id: 'dynamic-tree-selected-item',
    title: 'Only browsing a tree depends on the item that was chosen',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { misplaced: 'SelectedItemValuePathNotAllowedInThisPosition' },
    reads: ['definition'],
    messages: { misplaced: 'No item of a tree has been chosen when this is called, so there is nothing that "selectedItemValuePath" could take. Use it in "browse" of x-ms-dynamic-tree only.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      for (const call of dynamicCalls(key, value, at)) {
        if (call.style === 'inTree' && call.way[0] === 'browse') continue;
        for (const name of Object.keys(call.parameters)) {
          const passed = call.parameters[name];
          if (isObject(passed) && Object.hasOwn(passed, 'selectedItemValuePath')) report({ at: call.at.child('parameters', name, 'selectedItemValuePath'), part: 'key', messageId: 'misplaced' });
        }
      }
    },
  }),
});
