import type { Fix } from '../../fixes/fix.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { createReferenceFinder } from '../../dynamic/passed-references.js';
import type { Input } from '../../dynamic/passed-values.js';
import { hasNewerTwin } from '../../dynamic/twins.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

export const dynamicParamRequiredMismatch = defineRule({
  meta: {
    id: 'dynamic-param-required-mismatch',
    title: 'What another operation requires comes from a required input',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: { optional: 'OperationParameterRequiredMismatch' },
    reads: ['definition'],
    messages: {
      optional: '{id} requires "{name}", and "{source}", which it comes from, may be left empty: then {extension} shows nothing. Make "{source}" required, or pass a fixed value.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const referencesIn = createReferenceFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        // The newer form beside it says the same once more.
        if (hasNewerTwin(key, at)) return;
        for (const { call, name, source, at: place, meant, filled } of referencesIn(key, value, at)) {
          const [input, ...others] = meant;
          if (input === undefined || others.length > 0 || filled === undefined || !isDemanded(filled) || isAlwaysThere(input)) continue;
          report({ at: place, messageId: 'optional', data: { id: call.operationId ?? '', name, source: source.name, extension: key }, ...offering(demand(input)) });
        }
      },
    };
  },
});

function isDemanded({ parameter, names }: Input): boolean {
  return names.length === 0 && parameter.in !== 'body' && memberOf(parameter.value, 'required') === true && memberOf(parameter.value, 'default') === undefined;
}

/** Whether a value is always known. Many definitions do not mark the body as required whose properties are. */
function isAlwaysThere({ parameter, names, steps, schema }: Input): boolean {
  if (schema === undefined || memberOf(schema, 'default') !== undefined) return true;
  if (names.length === 0) return parameter.in === 'body' || memberOf(parameter.value, 'required') === true;
  return steps.every(({ isRequired }) => isRequired);
}

/** Only for a parameter of this operation alone: others may be right to leave a shared one empty. */
function demand({ parameter, names }: Input): readonly Fix[] {
  if (names.length > 0 || parameter.owner !== 'operation' || parameter.at.pointer !== parameter.listedAt.pointer) return [];
  const { at, name, value } = parameter;
  return [
    suggestion(`Make "${name ?? ''}" required`, at, (corrector) => {
      if (memberOf(value, 'required') === undefined) corrector.insertKey(at.pointer, 'required', true, { after: 'in' });
      else corrector.set(at.child('required').pointer, true);
    }),
  ];
}
