import type { JsonObject } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { createAnswerFinder, pathOf, pathsIn, placeAt } from '../../dynamic/called-answers.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { pathKeysOf } from '../../dynamic/dynamic-paths.js';

export const dynamicProducesProperty = defineRule({
  meta: {
    id: 'dynamic-produces-property',
    title: 'Values and titles of choices are in what the other operation answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'InvokedOperationShouldProduceProperty', misspelt: 'InvokedOperationShouldProduceProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The response of {id} has no "{path}" where {extension} looks for its {key}. Name one of the properties there, or describe "{path}" in the response.',
      misspelt: 'The response of {id} has no "{path}" where {extension} looks for its {key}. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const answerTo = createAnswerFinder(index);
    const finders = new Map<JsonObject, (path: string) => string | undefined>();
    const nearestIn = (base: JsonObject, path: string): string | undefined => {
      const find = finders.get(base) ?? createNameFinder(() => pathsIn(base, 'values', index));
      finders.set(base, find);
      return find(path);
    };
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const base = answerTo(call)?.base;
          if (base === undefined) continue;
          for (const pathKey of pathKeysOf(call).values) {
            const path = pathOf(call, pathKey);
            if (path === undefined || path === '' || placeAt(base, path, index).kind !== 'missing') continue;
            const place = call.at.child(pathKey);
            const nearest = nearestIn(base, path);
            const data = { id: call.operationId ?? '', path, extension: key, key: pathKey };
            if (nearest === undefined) report({ at: place, messageId: 'missing', data });
            else report({ at: place, messageId: 'misspelt', data: { ...data, nearest }, fixes: () => [proposeValue(place, nearest)] });
          }
        }
      },
    };
  },
});
