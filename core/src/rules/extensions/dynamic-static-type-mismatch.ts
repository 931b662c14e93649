import { memberOf, textOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { isOfType } from '../../schemas/value-of-type.js';
import { calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { filledInput, literalOf } from '../../dynamic/passed-values.js';

export const dynamicStaticTypeMismatch = defineRule({
  meta: {
    id: 'dynamic-static-type-mismatch',
    title: 'A fixed value for another operation has the type that it takes',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { different: 'OperationParameterStaticTypeMismatch' },
    reads: ['definition'],
    messages: { different: '{value} is passed as "{name}" of {id}, which is of type {type}. Write a value of that type.' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const called = calledOperation(call, index);
          if (called === undefined) continue;
          for (const name of Object.keys(call.parameters)) {
            const literal = literalOf(call.parameters[name], call.style);
            // Null stands for no value.
            if (literal === undefined || literal.value === null) continue;
            const type = textOf(memberOf(filledInput(name, called.parameters, index)?.schema, 'type'));
            if (type === undefined || isOfType(literal.value, type)) continue;
            const place = call.at.child('parameters', name, ...literal.way);
            const converted = convert(literal.value, type);
            report({
              at: place,
              messageId: 'different',
              data: { value: JSON.stringify(literal.value), name, id: call.operationId ?? '', type },
              ...offering(converted === undefined ? [] : [proposeValue(place, converted)]),
            });
          }
        }
      },
    };
  },
});

/** The same value in another type, where it has one. */
function convert(value: unknown, type: string): unknown {
  if (type === 'string') return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : undefined;
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return undefined;
  return isOfType(Number(value), type) ? Number(value) : undefined;
}
