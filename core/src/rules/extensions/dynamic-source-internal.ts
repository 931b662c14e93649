import type { Fix } from '../../fixes/fix.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { createReferenceFinder, type PassedReference } from '../../dynamic/passed-references.js';
import { isHiddenInput } from '../../dynamic/passed-values.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

export const dynamicSourceInternal = defineRule({
  meta: {
    id: 'dynamic-source-internal',
    title: 'What a list or schema depends on is an input that makers see',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { internal: 'SourcePropertyInternal' },
    reads: ['definition'],
    messages: { internal: '"{source}" is internal, so no maker can fill it, and {extension} cannot depend on it. Pass its fixed value instead, or show "{source}" to makers.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const referencesIn = createReferenceFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const reference of referencesIn(key, value, at)) {
          const { source, meant } = reference;
          if (meant.length === 0 || !meant.every(isHiddenInput)) continue;
          // The older form is checked less strictly: published connectors pass on hidden headers with it.
          const severity = source.key === 'parameter' ? 'warning' : 'error';
          report({ at: reference.at, messageId: 'internal', data: { source: source.name, extension: key }, severity, ...offering(inlineDefault(reference)) });
        }
      },
    };
  },
});

function inlineDefault({ call, name, source, meant }: PassedReference): readonly Fix[] {
  const value = memberOf(meant[0]?.schema, 'default');
  if (value === undefined) return [];
  const title = `Pass its default ${JSON.stringify(value)}`;
  return [proposeValue(call.at.child('parameters', name), source.key === 'parameter' ? value : { value }, title)];
}
