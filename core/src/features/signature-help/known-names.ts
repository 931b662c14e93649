import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import type { PolicyFunctionArgument } from '../../policies/policy-functions.js';
import { segmentsOf } from '../../pointer.js';
import { operationsOf, readPolicy } from '../../policies/policy-instance.js';
import type { FeaturePlace } from '../feature-place.js';

/** The names that the connector has for an argument, in the order of its files, each once. */
export function knownNames(place: FeaturePlace, argument: PolicyFunctionArgument | undefined): readonly string[] {
  switch (argument) {
    case 'connectionParameter': return unique(connectionParameters(place.index));
    case 'queryParameter': return unique(parameterNames(place, 'query'));
    case 'header': return unique(parameterNames(place, 'header'));
    case 'environmentVariable': return unique(environmentVariables(place));
    case undefined: return [];
  }
}

function connectionParameters({ connectionParameters: common, connectionParameterSets: sets }: ConnectorIndex): readonly string[] {
  return [...common.map(({ name }) => name), ...sets.flatMap(({ value }) => Object.keys(objectOf(memberOf(value, 'parameters')) ?? {}))];
}

function parameterNames(place: FeaturePlace, where: string): readonly string[] {
  return coveredOperations(place)
    .flatMap((operation) => place.index.parametersOf(operation))
    .flatMap((parameter) => (parameter.in === where && parameter.name !== undefined ? [parameter.name] : []));
}

/** The operations that the policy around the place is for; all where it names none. */
function coveredOperations({ index, document, offset }: FeaturePlace): readonly ConnectorOperation[] {
  const pointer = document.nodeAt(offset)?.pointer ?? document.nodeAt(offset - 1)?.pointer;
  const path = pointer === undefined ? [] : segmentsOf(pointer);
  const policy = index.policyInstances.find(({ at }) => at.document === document && segmentsOf(at.pointer).every((segment, level) => path[level] === segment));
  const named = policy === undefined ? undefined : operationsOf(readPolicy(policy.value, policy.at));
  return named?.flatMap(({ operationId }) => index.operationsById(operationId)) ?? index.operations;
}

/** Nobody lists them in the files of a connector; those that other places use are the ones to be known. */
function environmentVariables({ project }: FeaturePlace): readonly string[] {
  return project.documents
    .filter(({ kind }) => kind === 'definition' || kind === 'properties')
    .flatMap(({ text }) => [...text.matchAll(/@environmentVariables\([^)\n]*\)/g)].flatMap(([call]) => policyExpressions(call.replaceAll('\\"', '"'))))
    .flatMap(({ arguments: [name] }) => (name !== undefined && name.quote !== '' && /^\w+$/.test(name.text) ? [name.text] : []));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
