import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { inputsMeant, sourceOf, type Source } from '../../dynamic/passed-values.js';
import type { Collector } from './collector.js';
import type { DefinitionReading, OwnedCall } from './definition-names.js';
import type { Entity } from './entity.js';

/** Adds the operations that calls name, the parameters of these that they fill, and the inputs around the call that they pass on. */
export function addCalls({ calls, uses }: DefinitionReading, index: ConnectorIndex, collector: Collector): void {
  for (const owned of calls) addCall(owned, uses.operationsOf(owned.owner), index, collector);
}

function addCall({ call }: OwnedCall, callers: readonly ConnectorOperation[], index: ConnectorIndex, collector: Collector): void {
  const { operationId, at, extension, parameters } = call;
  if (operationId === undefined) return;
  collector.refer([collector.entities.named('operation', operationId)], { at: at.step('operationId'), what: extension });
  const filled = index.operationsById(operationId).flatMap((operation) => index.parametersOf(operation));
  for (const name of Object.keys(parameters)) {
    const place = at.child('parameters', name);
    const target = firstNamed(name, filled, collector);
    collector.refer(target.entities, { at: place, part: 'key', within: { start: 0, end: target.length }, what: extension });
    const source = sourceOf(parameters[name]);
    if (source === undefined) continue;
    const input = sourceNamed(source, callers, index, collector);
    collector.refer(input.entities, { at: place.step(source.key), within: { start: 0, end: input.length }, what: extension });
  }
}

interface Named {
  readonly entities: readonly Entity[];
  /** Of the name, which a path into the parameter may follow. */
  readonly length: number;
}

function firstNamed(name: string, parameters: readonly EffectiveParameter[], collector: Collector): Named {
  const exact = parameters.filter((parameter) => parameter.name === name);
  const first = name.split('/', 1)[0] ?? name;
  const found = exact.length > 0 || first === name ? exact : parameters.filter((parameter) => parameter.name === first);
  return { entities: entitiesOf(found, collector), length: (found[0]?.name ?? name).length };
}

/** A name alone is that of a parameter, or means a property of the body, which has no name of its own here. */
function sourceNamed(source: Source, callers: readonly ConnectorOperation[], index: ConnectorIndex, collector: Collector): Named {
  const isPath = source.name.includes('/');
  const meant = callers.flatMap((operation) => {
    const parameters = index.parametersOf(operation);
    if (!isPath) return parameters.filter(({ name }) => name === source.name);
    return inputsMeant(source, parameters, index).map(({ parameter }) => parameter).filter(({ name }) => name === source.name || source.name.startsWith(`${name ?? ''}/`));
  });
  return { entities: entitiesOf(meant, collector), length: (meant[0]?.name ?? source.name).length };
}

export function entitiesOf(parameters: readonly EffectiveParameter[], collector: Collector): readonly Entity[] {
  return [...new Set(parameters.flatMap(({ name, value }) => (name === undefined ? [] : [collector.entities.parameter(value, name)])))];
}
