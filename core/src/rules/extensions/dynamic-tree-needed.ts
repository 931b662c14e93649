import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { beside, LISTS } from '../../dynamic/twins.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

const TREE = 'x-ms-dynamic-tree';

export const dynamicTreeNeeded = defineRule({
  meta: {
    id: 'dynamic-tree-needed',
    title: 'File pickers have their newer form too',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { needed: 'DynamicTreeExtensionMissing' },
    reads: ['definition'],
    messages: { needed: 'Newer designers only show a picker of files and folders where there is an x-ms-dynamic-tree. Add it beside x-ms-dynamic-values.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => {
    if (!isComplete) return {};
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        if (key !== LISTS.older || !isObject(value) || textOf(memberOf(value, 'capability')) !== 'file-picker' || beside(at, TREE) !== undefined) return;
        report({ at, part: 'key', messageId: 'needed', ...offering(addTree(value, at)) });
      },
    };
  },
});

/** The connector's file picker says most of what a tree does. */
function addTree(values: JsonObject, at: Location): readonly Fix[] {
  const holder = at.parent;
  const picker = objectOf(memberOf(objectOf(memberOf(objectOf(at.document.value), 'x-ms-capabilities')), 'file-picker'));
  const tree = picker === undefined ? undefined : treeOf(picker, values);
  if (holder === undefined || tree === undefined) return [];
  return [
    suggestion(`Add ${TREE}`, holder, (corrector) => {
      corrector.insertKey(holder.pointer, TREE, tree, { after: LISTS.older });
    }),
  ];
}

function treeOf(picker: JsonObject, values: JsonObject): JsonObject | undefined {
  const title = textOf(memberOf(picker, 'value-title'));
  const path = textOf(memberOf(values, 'value-path')) ?? textOf(memberOf(picker, 'value-path'));
  const folder = textOf(memberOf(picker, 'value-folder-property'));
  const open = objectOf(memberOf(picker, 'open'));
  const browse = objectOf(memberOf(picker, 'browse'));
  if (title === undefined || path === undefined || folder === undefined || open === undefined || browse === undefined) return undefined;
  const takesFolders = memberOf(objectOf(memberOf(values, 'parameters')), 'isFolder') === true;
  const reading = { itemValuePath: path, itemTitlePath: title, itemIsParent: `(${folder} eq true)`, itemFullTitlePath: path };
  return {
    settings: { canSelectParentNodes: takesFolders, canSelectLeafNodes: !takesFolders },
    open: { operationId: memberOf(open, 'operationId'), ...reading, ...parametersOf(open) },
    browse: { operationId: memberOf(browse, 'operationId'), ...reading, ...parametersOf(browse) },
  };
}

function parametersOf(call: JsonObject): { readonly parameters?: JsonObject } {
  const passed = objectOf(memberOf(call, 'parameters'));
  if (passed === undefined) return {};
  return { parameters: Object.fromEntries(Object.entries(passed).map(([name, value]) => [name, newerWay(value)])) };
}

function newerWay(passed: unknown): JsonObject {
  const chosen = isObject(passed) ? textOf(memberOf(passed, 'value-property')) : undefined;
  if (chosen !== undefined) return { selectedItemValuePath: chosen };
  const parameter = isObject(passed) ? textOf(memberOf(passed, 'parameter')) : undefined;
  if (parameter !== undefined) return { parameterReference: parameter };
  return isObject(passed) ? passed : { value: passed };
}
