import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { memberOf, type JsonObject } from '../../lint/json-object.js';
import { offering, proposeRemoval, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';
import { collectionPathOf, createAnswerFinder, pathsIn, type CalledAnswer } from '../../dynamic/called-answers.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import { pathKeysOf } from '../../dynamic/dynamic-paths.js';

export const dynamicProducesArray = defineRule({
  meta: {
    id: 'dynamic-produces-array',
    title: 'Choices come from a list in what the other operation answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { noList: 'InvokedOperationShouldProduceArray', elsewhere: 'InvokedOperationShouldProduceArray', whole: 'InvokedOperationShouldProduceArray', noRoot: 'InvokedOperationShouldProduceArray', inside: 'InvokedOperationShouldProduceArray' },
    reads: ['definition'],
    messages: {
      noList: '"{path}" is no list in the response of {id}, so {extension} finds no choices there. Describe it there, or call an operation that answers a list.',
      elsewhere: '"{path}" is no list in the response of {id}, so {extension} finds no choices there. Set {key} to one that is ({lists}), or correct the response.',
      whole: '"{path}" is no list in the response of {id}: the response itself is the list. Leave {key} out.',
      noRoot: 'The response of {id} is no list, so {extension} finds no choices in it. Describe the list there, or call an operation that answers one.',
      inside: 'The response of {id} is no list, and {extension} does not say where in it the list is. Set {key} to a list ({lists}), or correct the response.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const answerTo = createAnswerFinder(index);
    const listed = new Map<JsonObject, readonly string[]>();
    const listsIn = (schema: JsonObject): readonly string[] => {
      const lists = listed.get(schema) ?? pathsIn(schema, 'lists', index);
      listed.set(schema, lists);
      return lists;
    };
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const answer = answerTo(call);
          const { collection: pathKey } = pathKeysOf(call);
          if (answer?.collection === undefined || pathKey === undefined || (answer.collection.kind !== 'missing' && answer.collection.kind !== 'other')) continue;
          const path = collectionPathOf(call) ?? '';
          const lists = listsIn(answer.schema);
          const data = { id: call.operationId ?? '', path, extension: key, key: pathKey, lists: someOf(lists) };
          const fixes = offering(fixesFor(call, answer, path, pathKey, lists, index));
          if (path === '') report({ at: call.at, messageId: lists.length === 0 ? 'noRoot' : 'inside', data, lacks: [call.at.child(pathKey).pointer], ...fixes });
          else report({ at: call.at.child(pathKey), messageId: lists.includes('') ? 'whole' : lists.length > 0 ? 'elsewhere' : 'noList', data, ...fixes });
        }
      },
    };
  },
});

function someOf(lists: readonly string[]): string {
  const named = lists.slice(0, 4).map((path) => `"${path}"`);
  return named.length < lists.length ? `${named.join(', ')}, …` : named.join(', ');
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
