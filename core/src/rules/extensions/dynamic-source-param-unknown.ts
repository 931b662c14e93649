import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { createOperationFinder, createOperationsFinder } from '../../index/operation-around.js';
import { proposeValue } from '../../fixes/fixing.js';
import { isObject, memberOf } from '../../lint/json-object.js';
import { parametersAreReadable } from '../../paths/unreadable-parameters.js';
import { resolveSchema } from '../../schemas/schema-path.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS, dynamicCalls } from '../../dynamic/dynamic-calls.js';
import { nearestInput } from '../../dynamic/nearest-input.js';
import { inputsMeant, mayBeInput, type Source, sourceOf } from '../../dynamic/passed-values.js';

/** How many operations a message names. */
const NAMED = 3;

export const dynamicSourceParamUnknown = defineRule({
  meta: {
    id: 'dynamic-source-param-unknown',
    title: 'What a list or schema depends on is an input of its operation',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {
      unknown: 'OperationParameterNameNotFound',
      misspelt: 'OperationParameterNameNotFound',
      unknownToUsers: 'OperationParameterNameNotFound',
      misspeltToUsers: 'OperationParameterNameNotFound',
    },
    reads: ['definition'],
    messages: {
      unknown: 'This operation has no parameter "{name}" that {extension} could pass on. Name a parameter, or a property of its body as "body/property".',
      misspelt: 'This operation has no parameter "{name}" that {extension} could pass on. Did you mean "{nearest}"?',
      unknownToUsers: 'No operation that uses this ({operations}) has a parameter "{name}" that {extension} could pass on. Name a parameter that these have, or a property of their body as "body/property".',
      misspeltToUsers: 'No operation that uses this ({operations}) has a parameter "{name}" that {extension} could pass on. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    const operationAround = createOperationFinder(index);
    const operationsAround = createOperationsFinder(index);
    return {
      extensions: CALLING_EXTENSIONS,
      Extension(key, value, at) {
        for (const call of dynamicCalls(key, value, at)) {
          const sources = Object.entries(call.parameters).flatMap(([name, passed]) => {
            const source = sourceOf(passed);
            return source === undefined ? [] : [{ source, place: call.at.child('parameters', name, source.key) }];
          });
          if (sources.length === 0) continue;
          const own = operationAround(at);
          const operations = own === undefined ? operationsAround(at) : [own];
          // Nobody knows whose inputs are meant where no operation uses it, or what these are.
          if (operations.length === 0 || !operations.every((operation) => parametersAreReadable(operation, index))) continue;
          const isShared = own === undefined;
          for (const { source, place } of sources) {
            // What several operations share may be meant for one of them: the others, and answers, have no use for the list.
            if (operations.some((operation) => mayBeMeant(source, index.parametersOf(operation), at.parent?.value, index))) continue;
            const [nearest] = operations.flatMap((operation) => nearestInput(source, index.parametersOf(operation), index) ?? []);
            const data = { name: source.name, extension: key, ...(isShared && { operations: namesOf(operations) }) };
            // The older form is looked up in more ways, and published connectors have some that are found in none.
            const severity = source.key === 'parameter' ? 'warning' : 'error';
            if (nearest === undefined) report({ at: place, messageId: isShared ? 'unknownToUsers' : 'unknown', data, severity });
            else report({ at: place, messageId: isShared ? 'misspeltToUsers' : 'misspelt', data: { ...data, nearest }, severity, fixes: () => [proposeValue(place, nearest)] });
          }
        }
      },
    };
  },
});

/** The schema of a body that is loaded is not known yet when it is asked for, so that it cannot depend on what it is going to have. */
function mayBeMeant(source: Source, parameters: readonly EffectiveParameter[], holder: unknown, index: ConnectorIndex): boolean {
  const isLoaded = (parameter: EffectiveParameter): boolean => parameter.in === 'body' && isObject(holder) && memberOf(holder, 'allOf') === undefined && resolveSchema(memberOf(parameter.value, 'schema'), index) === holder;
  const others = parameters.filter((parameter) => !isLoaded(parameter));
  return mayBeInput(source, others, index) || (others.length < parameters.length && inputsMeant(source, parameters, index).length > 0);
}

function namesOf(operations: readonly ConnectorOperation[]): string {
  const names = operations.slice(0, NAMED).map(({ operationId, method, path }) => operationId ?? `${method} ${path}`);
  return `${names.join(', ')}${operations.length > NAMED ? ', …' : ''}`;
}
