import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

const PARTS = ['settings', 'open', 'browse'];
const SETTINGS = ['canSelectParentNodes', 'canSelectLeafNodes'];
const PATHS = ['itemValuePath', 'itemTitlePath', 'itemIsParent', 'itemFullTitlePath'];

export const dynamicTreeShape = defineRule({
  meta: {
    id: 'dynamic-tree-shape',
    title: 'Trees say what can be chosen, and how to open and browse them',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      noPart: 'x-ms-dynamic-tree has no "{key}". It needs "settings", "open" and "browse": what can be chosen, and how to get the first items and those below one.',
      notObject: '"{key}" of x-ms-dynamic-tree has to be an object, and it is {type}. Write { … }.',
      noSetting: 'The settings do not say whether makers can choose {what}. Add "{key}": true or false.',
      notBoolean: '"{key}" has to be true or false, and it is {type}.',
      noPath: '"{part}" does not say where the designer finds the {what} of an item. Add "{key}".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      if (key !== 'x-ms-dynamic-tree' || !isObject(value)) return;
      for (const part of PARTS) {
        const member = memberOf(value, part);
        const place = at.child(part);
        if (member === undefined) report({ at, messageId: 'noPart', data: { key: part }, isMissing: true });
        else if (!isObject(member)) report({ at: place, messageId: 'notObject', data: { key: part, type: jsonTypeOf(member) } });
        else if (part === 'settings') {
          for (const name of SETTINGS) {
            const setting = memberOf(member, name);
            if (setting === undefined) report({ at: place, messageId: 'noSetting', data: { key: name, what: name === 'canSelectLeafNodes' ? 'files' : 'folders' }, isMissing: true });
            else if (typeof setting !== 'boolean') {
              const fixes = setting === 'true' || setting === 'false' ? [proposeValue(place.child(name), setting === 'true')] : [];
              report({ at: place.child(name), messageId: 'notBoolean', data: { key: name, type: jsonTypeOf(setting) }, ...offering(fixes) });
            }
          }
        } else {
          for (const name of PATHS) {
            if (textFault(memberOf(member, name)) !== undefined) report({ at: place, messageId: 'noPath', data: { part, key: name, what: WHAT[name] ?? name }, isMissing: true });
          }
        }
      }
    },
  }),
});

const WHAT: Readonly<Record<string, string>> = {
  itemValuePath: 'value',
  itemTitlePath: 'title',
  itemIsParent: 'sign that it has items below it',
  itemFullTitlePath: 'full title',
};
