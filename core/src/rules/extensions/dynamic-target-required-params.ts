import type { Fix } from '../../fixes/fix.js';
import type { EffectiveParameter } from '../../index/connector-index.js';
import { createOperationFinder } from '../../index/operation-around.js';
import { isObject, memberOf } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';

export const dynamicTargetRequiredParams = defineRule({
  meta: {
    id: 'dynamic-target-required-params',
    title: 'Another operation is called with all that it requires',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationMissingRequiredProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The operation {id} requires the parameter "{name}", and {extension} does not pass it, so the list or schema stays empty. Add "{name}" to its "parameters".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const operationAround = createOperationFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          // A test of the connection has a rule of its own; the others say nothing about parameters.
          if (call.style === 'none' || call.style === 'literal' || call.style === 'inPicker') continue;
          const called = calledOperation(call, index);
          for (const { name } of called?.parameters.filter(isRequired) ?? []) {
            if (name === undefined || Object.hasOwn(call.parameters, name)) continue;
            const source = operationAround(at);
            const isKnown = source !== undefined && index.parametersOf(source).some((parameter) => parameter.name === name);
            report({ at: call.at, messageId: 'missing', data: { id: call.operationId ?? '', name, extension: key }, isMissing: true, ...offering(isKnown ? [passOn(call, name)] : []) });
          }
        }
      },
    };
  },
});

/** A body is passed in parts, under the names of its properties. */
function isRequired({ in: place, value }: EffectiveParameter): boolean {
  return place !== 'body' && memberOf(value, 'required') === true && memberOf(value, 'default') === undefined;
}

/** The parameter of the same name of the operation that the list is for is nearly always the one. */
function passOn({ at, caller, style }: DynamicCall, name: string): Fix {
  const passed = style === 'byParameter' ? { parameter: name } : { parameterReference: name };
  return suggestion(`Pass the parameter "${name}" on`, at, (corrector) => {
    if (isObject(memberOf(caller, 'parameters'))) corrector.insertKey(at.child('parameters').pointer, name, passed);
    else if (memberOf(caller, 'parameters') === undefined) corrector.insertKey(at.pointer, 'parameters', { [name]: passed }, { after: 'operationId' });
    else corrector.set(at.child('parameters').pointer, { [name]: passed });
  });
}
