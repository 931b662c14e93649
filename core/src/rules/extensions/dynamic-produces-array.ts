import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, proposeRemoval, proposeValue, suggestion } from '../fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../wording/nearest-name.js';
import { collectionPathOf, createAnswerFinder, pathsIn, type CalledAnswer } from './called-answers.js';
import { dynamicCalls, type DynamicCall } from './dynamic-calls.js';
import { pathKeysOf } from './dynamic-paths.js';

export const dynamicProducesArray = defineRule({
  meta: {
    id: 'dynamic-produces-array',
    title: 'Choices come from a list in what the other operation answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'InvokedOperationShouldProduceArray', notList: 'InvokedOperationShouldProduceArray', root: 'InvokedOperationShouldProduceArray' },
    reads: ['definition'],
    messages: {
      missing: 'The response of {id} has no "{path}", where {extension} looks for the choices. {hint}',
      notList: '"{path}" is no list in the response of {id}, so {extension} finds no choices there. {hint}',
      root: 'The response of {id} is no list, and {extension} does not say where in it the list is. {hint}',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const answerTo = createAnswerFinder(index);
    return {
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const answer = answerTo(call);
          const { collection: pathKey } = pathKeysOf(call);
          if (answer?.collection === undefined || pathKey === undefined || (answer.collection.kind !== 'missing' && answer.collection.kind !== 'other')) continue;
          const path = collectionPathOf(call) ?? '';
          const lists = pathsIn(answer.schema, 'lists', index);
          const data = { id: call.operationId ?? '', path, extension: key, hint: hintFor(lists, pathKey) };
          const fixes = offering(fixesFor(call, answer, path, pathKey, lists, index));
          if (path === '') report({ at: call.at, messageId: 'root', data, ...fixes });
          else report({ at: call.at.child(pathKey), messageId: answer.collection.kind === 'missing' ? 'missing' : 'notList', data, ...fixes });
        }
      },
    };
  },
});

function hintFor(lists: readonly string[], key: string): string {
  const named = lists.filter((path) => path !== '').slice(0, 4).map((path) => `"${path}"`);
  if (lists.includes('')) return `The response itself is the list: leave ${key} out.`;
  if (named.length === 0) return 'Describe the list there, or call an operation that answers one.';
  return named.length === 1 ? `Set ${key} to ${named.join('')}, or correct the response.` : `Set ${key} to one of its lists (${named.join(', ')}), or correct the response.`;
}

function fixesFor(call: DynamicCall, answer: CalledAnswer, path: string, key: string, lists: readonly string[], index: ConnectorIndex): readonly Fix[] {
  const [only, ...others] = lists;
  const likely = others.length === 0 ? only : nearestName(path, lists) ?? listUnder(answer, path, lists, index);
  if (likely === undefined || likely === path) return [];
  const place = call.at.child(key);
  if (likely === '') return [proposeRemoval(place)];
  if (memberOf(call.caller, key) !== undefined) return [proposeValue(place, likely)];
  return [
    suggestion(`Set ${key} to "${likely}"`, call.at, (corrector) => {
      corrector.insertKey(call.at.pointer, key, likely, { after: 'parameters' });
    }),
  ];
}

/** The only list inside what the path leads to. */
function listUnder(answer: CalledAnswer, path: string, lists: readonly string[], index: ConnectorIndex): string | undefined {
  if (answer.collection?.kind !== 'other') return undefined;
  const inside = pathsIn(answer.collection.schema, 'lists', index).map((each) => (path === '' ? each : `${path}/${each}`));
  const known = inside.filter((each) => lists.includes(each));
  return known.length === 1 ? known[0] : undefined;
}
