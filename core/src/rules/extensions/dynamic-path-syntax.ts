import type { ConnectorIndex } from '../../index/connector-index.js';
import type { JsonObject } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { followPath } from '../../schemas/schema-path.js';
import { createAnswerFinder, pathOf } from '../../dynamic/called-answers.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { pathKeysOf } from '../../dynamic/dynamic-paths.js';

export const dynamicPathSyntax = defineRule({
  meta: {
    id: 'dynamic-path-syntax',
    title: 'Paths of lists and schemas are names between slashes',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      slash: 'The {key} "{path}" starts with a slash, which such a path does not have. Write "{wanted}".',
      dots: 'The {key} "{path}" has its names between dots. Write them between slashes: "{wanted}".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    const answerTo = createAnswerFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const { collection, values } = pathKeysOf(call);
          for (const pathKey of collection === undefined ? values : [collection, ...values]) {
            const path = pathOf(call, pathKey);
            if (path === undefined) continue;
            const place = call.at.child(pathKey);
            const wanted = path.startsWith('/') ? path.slice(1) : path.replaceAll('.', '/');
            if (path.startsWith('/') && wanted !== '') report({ at: place, messageId: 'slash', data: { key: pathKey, path, wanted }, fixes: () => [proposeValue(place, wanted)] });
            else if (isComplete && path.includes('.')) {
              const answer = answerTo(call);
              const start = pathKey === collection ? answer?.schema : answer?.base;
              if (start !== undefined && isMeantAsPath(start, path, index)) report({ at: place, messageId: 'dots', data: { key: pathKey, path, wanted }, fixes: () => [proposeValue(place, wanted)] });
            }
          }
        }
      },
    };
  },
});

/** Many names have dots in them (`@odata.id`), so only what the schema knows as a path, and not as a name, is one. */
function isMeantAsPath(start: JsonObject, path: string, index: ConnectorIndex): boolean {
  return followPath(start, path.split('/'), index).kind === 'missing' && followPath(start, path.split('.'), index).kind === 'found';
}
