import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../index/connector-index.js';
import { createOperationFinder } from '../index/operation-around.js';
import type { Location } from '../lint/location.js';
import { parametersAreReadable } from '../paths/unreadable-parameters.js';
import { calledOperation } from './called-operation.js';
import { dynamicCalls, type DynamicCall } from './dynamic-calls.js';
import { filledInput, inputsMeant, sourceOf, type Input, type Source } from './passed-values.js';

/** One input of an operation that a call passes on to another operation. */
export interface PassedReference {
  readonly call: DynamicCall;
  /** The name in `parameters` of the call. */
  readonly name: string;
  readonly source: Source;
  /** The name of the input, as it is written. */
  readonly at: Location;
  /** What it may mean; several where that is ambiguous, none where it is not known. */
  readonly meant: readonly Input[];
  /** What it fills; undefined where that is not known. */
  readonly filled: Input | undefined;
}

/** Several rules ask for what a call passes on, one after the other. */
const KNOWN = new WeakMap<DynamicCall, { readonly index: ConnectorIndex; readonly references: readonly PassedReference[] }>();

/**
 * Finds what the calls of an extension pass on. Nothing where the operation around is not known: in a shared schema, a reference may
 * mean the inputs of any of the operations that use it.
 */
export function createReferenceFinder(index: ConnectorIndex): (extension: string, value: unknown, at: Location) => readonly PassedReference[] {
  const inputsAround = createInputFinder(index);
  return (extension, value, at) =>
    dynamicCalls(extension, value, at).flatMap((call) => {
      const known = KNOWN.get(call);
      if (known?.index === index) return known.references;
      const references = referencesOf(call, at, inputsAround, index);
      KNOWN.set(call, { index, references });
      return references;
    });
}

function referencesOf(call: DynamicCall, at: Location, inputsAround: ReturnType<typeof createInputFinder>, index: ConnectorIndex): readonly PassedReference[] {
  const sources = Object.keys(call.parameters).flatMap((name) => {
    const source = sourceOf(call.parameters[name]);
    return source === undefined ? [] : [{ name, source }];
  });
  const inputs = sources.length === 0 ? undefined : inputsAround(at);
  if (inputs === undefined) return [];
  const called = calledOperation(call, index)?.parameters ?? [];
  return sources.map(({ name, source }) => ({
    call,
    name,
    source,
    at: call.at.child('parameters', name, source.key),
    meant: inputsMeant(source, inputs, index),
    filled: filledInput(name, called, index),
  }));
}

/** The inputs that a call may refer to. One that passes only fixed values needs to know of none: it means the same in a shared schema, too. */
export function inputsOfCall(call: DynamicCall, index: ConnectorIndex): readonly EffectiveParameter[] | undefined {
  const passesOn = Object.values(call.parameters).some((passed) => sourceOf(passed) !== undefined);
  return passesOn ? createInputFinder(index)(call.at) : [];
}

/** Finds the inputs of the operation that a place stands in; undefined where they are not known for certain. */
export function createInputFinder(index: ConnectorIndex): (at: Location) => readonly EffectiveParameter[] | undefined {
  const operationAround = createOperationFinder(index);
  const found = new Map<ConnectorOperation, readonly EffectiveParameter[] | undefined>();
  return (at) => {
    const operation = operationAround(at);
    if (operation === undefined) return undefined;
    if (!found.has(operation)) found.set(operation, parametersAreReadable(operation, index) ? index.parametersOf(operation) : undefined);
    return found.get(operation);
  };
}
