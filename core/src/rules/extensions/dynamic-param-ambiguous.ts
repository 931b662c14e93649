import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { createReferenceFinder, createInputFinder } from '../../dynamic/passed-references.js';
import { propertiesMeant } from '../../dynamic/passed-values.js';
import { hasNewerTwin, addNewerForm, TWINS } from '../../dynamic/twins.js';

export const dynamicParamAmbiguous = defineRule({
  meta: {
    id: 'dynamic-param-ambiguous',
    title: 'Names in lists and schemas mean one input only',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { target: 'OperationParameterNameIsAmbiguous', source: 'OperationParameterNameIsAmbiguous' },
    reads: ['definition'],
    messages: {
      target: '"{name}" may be the parameter of {id} or the property of its body, and {extension} cannot tell them apart. Add {twin}, where the property is called "{body}/{name}".',
      source: 'This operation has several parameters called "{name}", so it is not certain which of them {extension} passes on. Give them different names.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const referencesIn = createReferenceFinder(index);
    const inputsAround = createInputFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const { source, at: place, meant } of referencesIn(key, value, at)) {
          // A parameter and a property of the body are told apart by the newer form, and other rules ask for that.
          if (meant.filter(({ names }) => names.length === 0).length > 1) report({ at: place, messageId: 'source', data: { name: source.name, extension: key } });
        }
        for (const call of dynamicCalls(key, value, at)) {
          if (call.style !== 'byParameter' || hasNewerTwin(key, at)) continue;
          const parameters = calledOperation(call, index)?.parameters ?? [];
          for (const name of Object.keys(call.parameters)) {
            if (!parameters.some((parameter) => parameter.name === name && parameter.in !== 'body')) continue;
            const [property] = propertiesMeant(name, parameters, index);
            if (property === undefined) continue;
            const data = { name, id: call.operationId ?? '', extension: key, twin: twinName(key), body: property.parameter.name ?? 'body' };
            const kinds = TWINS.find(({ older }) => older === key);
            report({ at: call.at.child('parameters', name), part: 'key', messageId: 'target', data, ...offering(kinds === undefined ? [] : addNewerForm(call, kinds, inputsAround(at), index)) });
          }
        }
      },
    };
  },
});

function twinName(extension: string): string {
  return extension === 'x-ms-dynamic-values' ? 'x-ms-dynamic-list' : 'x-ms-dynamic-properties';
}
