import type { ConnectorIndex } from '../../index/connector-index.js';
import { namedNodes } from '../../index/named-nodes.js';
import { isList, isObject, listOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { policyExpressions } from '../../policies/policy-expression.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { Collector } from './collector.js';
import type { EntityKind } from './entity.js';

const MAX_DEPTH = 20;

const NAMED_BY: ReadonlyMap<string, Exclude<EntityKind, 'parameter'>> = new Map([
  ['connectionparameters', 'connectionParameter'],
  ['environmentvariables', 'environmentVariable'],
]);

/** Adds what apiProperties.json, or a solution's files in its place, declares and names beside policies. */
export function addProperties(project: ConnectorProject, index: ConnectorIndex, collector: Collector): void {
  addConnectionParameters(index, collector);
  for (const { operationId, at } of index.scriptOperations) collector.refer([collector.entities.named('operation', operationId)], { at, what: 'scriptOperations' });
  for (const document of project.documents) if (document.kind === 'properties') addNamedInTexts(document.value, Location.root(document), collector);
}

/** Adds the environment variables that the definition's host, base path and security schemes are filled from. */
export function addVariablesOfDefinition(root: Location, index: ConnectorIndex, collector: Collector): void {
  const value = objectOf(root.document.value);
  for (const key of ['host', 'basePath']) addNamedInTexts(memberOf(value, key), root.step(key), collector);
  for (const { value: scheme, at } of index.securitySchemes) addNamedInTexts(scheme, at, collector);
}

function addConnectionParameters(index: ConnectorIndex, collector: Collector): void {
  const sets = index.connectionParameterSets.flatMap(({ value, at }) => namedNodes(memberOf(value, 'parameters'), at.step('parameters')));
  for (const { name, value, at } of [...index.connectionParameters, ...sets]) {
    collector.declare(collector.entities.named('connectionParameter', name), { at, part: 'key', whole: at, what: 'connection parameter' });
    addDependencies(value, at, collector);
  }
  addKeysOfSchemes(index, collector);
}

/** What shows a parameter only for some values of another. */
function addDependencies(parameter: JsonObject, at: Location, collector: Collector): void {
  const { entities } = collector;
  const constraints = objectOf(memberOf(objectOf(memberOf(parameter, 'uiDefinition')), 'constraints'));
  for (const name of Object.keys(objectOf(memberOf(constraints, 'dependencies')) ?? {})) {
    collector.refer([entities.named('connectionParameter', name)], { at: at.child('uiDefinition', 'constraints', 'dependencies', name), part: 'key', what: 'dependency' });
  }
  const additional = objectOf(memberOf(objectOf(memberOf(parameter, 'oAuthSettings')), 'additionalParameters')) ?? {};
  for (const key of Object.keys(additional)) {
    listOf(memberOf(objectOf(additional[key]), 'applicableWhen')).forEach((condition, position) => {
      const name = isObject(condition) ? memberOf(condition, 'parameter') : undefined;
      if (typeof name !== 'string') return;
      collector.refer([entities.named('connectionParameter', name)], { at: at.child('oAuthSettings', 'additionalParameters', key, 'applicableWhen', position, 'parameter'), what: 'condition' });
    });
  }
}

/** An API key is asked for by the connection parameter that is named like its scheme: each name is that of both. */
function addKeysOfSchemes(index: ConnectorIndex, collector: Collector): void {
  for (const { name, value, at } of index.securitySchemes) {
    const parameter = memberOf(value, 'type') === 'apiKey' ? index.connectionParameters.find((each) => each.name === name) : undefined;
    if (parameter === undefined) continue;
    const both = [collector.entities.named('connectionParameter', name), collector.entities.named('securityScheme', name)];
    for (const place of [at, parameter.at]) collector.refer(both, { at: place, part: 'key', what: 'API key' });
  }
}

function addNamedInTexts(value: unknown, at: Location, collector: Collector, depth = 0): void {
  if (typeof value === 'string') addNamedInText(value, at, collector);
  else if (depth > MAX_DEPTH) return;
  else if (isList(value)) value.forEach((item, index) => { addNamedInTexts(item, at.step(index), collector, depth + 1); });
  else if (isObject(value)) for (const key of Object.keys(value)) addNamedInTexts(value[key], at.step(key), collector, depth + 1);
}

function addNamedInText(text: string, at: Location, collector: Collector): void {
  if (!text.includes('@')) return;
  for (const { name, arguments: [argument] } of policyExpressions(text)) {
    const kind = NAMED_BY.get(name.toLowerCase());
    if (kind === undefined || argument === undefined || argument.quote === '' || argument.text === '') continue;
    collector.refer([collector.entities.named(kind, argument.text)], { at, within: { start: argument.start + 1, end: argument.end - 1 }, what: `@${name}` });
  }
}
