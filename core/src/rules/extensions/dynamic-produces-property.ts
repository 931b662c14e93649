import type { Fix } from '../../fixes/fix.js';
import { memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { createAnswerFinder, pathOf, pathsIn, placeAt } from '../../dynamic/called-answers.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import { pathKeysOf } from '../../dynamic/dynamic-paths.js';
import { propertiesOf } from '../../schemas/schema-path.js';

const LISTS: ReadonlySet<string> = new Set(['x-ms-dynamic-values', 'x-ms-dynamic-list']);

/** What keys of a list are mostly called, the likeliest first. */
const KEY_NAMES = ['id', 'key', 'value', 'code'];

export const dynamicProducesProperty = defineRule({
  meta: {
    id: 'dynamic-produces-property',
    title: 'Values and titles of choices are in what the other operation answers',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'InvokedOperationShouldProduceProperty', misspelt: 'InvokedOperationShouldProduceProperty', whole: 'InvokedOperationShouldProduceProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The response of {id} has no "{path}" where {extension} looks for its {key}. Name one of the properties there, or describe "{path}" in the response.',
      misspelt: 'The response of {id} has no "{path}" where {extension} looks for its {key}. Did you mean "{nearest}"?',
      whole: '{extension} has no {key}, so each choice stands for a whole item of the list, which is an object, where the parameter takes one value. Set {key} to the property that is passed on ({names}).',
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
          const [valueKey] = pathKeysOf(call).values;
          const names = LISTS.has(key) && valueKey !== undefined && memberOf(call.caller, valueKey) === undefined && takesOneValue(at.parent) ? [...propertiesOf(base, index).keys()] : [];
          if (valueKey !== undefined && names.length > 0) {
            report({ at: call.at, messageId: 'whole', data: { extension: key, key: valueKey, names: someOf(names) }, lacks: [call.at.child(valueKey).pointer], ...offering(fixesFor(call, valueKey, names)) });
          }
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

function takesOneValue(holder: Location | undefined): boolean {
  const type = memberOf(objectOf(holder?.value) ?? {}, 'type');
  return typeof type === 'string' && ['string', 'integer', 'number', 'boolean'].includes(type);
}

function someOf(names: readonly string[]): string {
  const named = names.slice(0, 4).map((name) => `"${name}"`);
  return named.length < names.length ? `${named.join(', ')}, …` : named.join(', ');
}

function fixesFor(call: DynamicCall, key: string, names: readonly string[]): readonly Fix[] {
  const likely = names.length === 1 ? names[0] : KEY_NAMES.flatMap((each) => names.filter((name) => name.toLowerCase() === each))[0];
  if (likely === undefined) return [];
  return [
    suggestion(`Set ${key} to "${likely}"`, call.at, (corrector) => {
      corrector.insertKey(call.at.pointer, key, likely, { after: pathKeysOf(call).collection ?? 'parameters' });
    }),
  ];
}
