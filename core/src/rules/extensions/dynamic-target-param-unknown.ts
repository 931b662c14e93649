import type { ConnectorIndex, EffectiveParameter } from '../../index/connector-index.js';
import { proposeName, offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { followPath } from '../../schemas/schema-path.js';
import { templateVariables } from '../../paths/path-template.js';
import { nearestName } from '../../wording/nearest-name.js';
import { bodySchemaOf, calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';

export const dynamicTargetParamUnknown = defineRule({
  meta: {
    id: 'dynamic-target-param-unknown',
    title: 'What is passed to another operation is one of its parameters',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'OperationParameterNameNotFound', misspelt: 'OperationParameterNameNotFound' },
    reads: ['definition'],
    messages: {
      unknown: 'The operation {id}, which {extension} calls, has no parameter "{name}", so the service refuses the connector. Remove it, or name a parameter of {id}.',
      misspelt: 'The operation {id}, which {extension} calls, has no parameter "{name}", so the service refuses the connector. Did you mean "{nearest}"?',
    },
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
            // A variable of the path without a parameter is a finding of its own.
            if (takes(called.parameters, name, index) || templateVariables(called.operation.path).includes(name)) continue;
            const place = call.at.child('parameters', name);
            const nearest = nearestName(name, namesOf(called.parameters));
            const data = { id: call.operationId ?? '', extension: key, name };
            if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data });
            else report({ at: place, part: 'key', messageId: 'misspelt', data: { ...data, nearest }, ...offering(proposeName(place, nearest)) });
          }
        }
      },
    };
  },
});

/** By its name, or as a path (`body/filter`, or only `filter`) to a property of the body. */
function takes(parameters: readonly EffectiveParameter[], name: string, index: ConnectorIndex): boolean {
  if (parameters.some((parameter) => parameter.name === name)) return true;
  const body = bodySchemaOf(parameters);
  if (body === undefined) return false;
  const segments = name.split('/');
  const isNamed = parameters.some((parameter) => parameter.in === 'body' && parameter.name === segments[0]);
  return [segments, name.split('.'), isNamed ? segments.slice(1) : segments].some((names) => followPath(body, names, index).kind !== 'missing');
}

function namesOf(parameters: readonly EffectiveParameter[]): readonly string[] {
  return parameters.flatMap(({ name }) => (name === undefined ? [] : [name]));
}
