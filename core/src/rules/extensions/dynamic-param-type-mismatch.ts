import { memberOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { createReferenceFinder } from '../../dynamic/passed-references.js';
import type { Input } from '../../dynamic/passed-values.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

export const dynamicParamTypeMismatch = defineRule({
  meta: {
    id: 'dynamic-param-type-mismatch',
    title: 'What is passed on to another operation has the type that it takes',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { different: 'OperationParameterTypeMismatch' },
    reads: ['definition'],
    messages: { different: '"{source}" is of type {given}, and "{name}" of {id}, which {extension} fills with it, takes {wanted}. Pass on an input of that type, or change one of the types.' },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const referencesIn = createReferenceFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const { call, name, source, at: place, meant, filled } of referencesIn(key, value, at)) {
          const wanted = typeOf(filled);
          const given = meant.map(typeOf);
          const [first] = given;
          if (wanted === undefined || first === undefined || given.some((type) => type === undefined || agree(type, wanted))) continue;
          report({ at: place, messageId: 'different', data: { source: source.name, given: first, name, id: call.operationId ?? '', extension: key, wanted } });
        }
      },
    };
  },
});

function typeOf(input: Input | undefined): string | undefined {
  return textOf(memberOf(input?.schema, 'type'));
}

/** A whole number and any number are close enough: which it is only shows in the value. */
function agree(a: string, b: string): boolean {
  const isNumber = (type: string): boolean => type === 'integer' || type === 'number';
  return a === b || (isNumber(a) && isNumber(b));
}
