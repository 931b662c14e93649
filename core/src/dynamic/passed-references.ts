import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../index/connector-index.js';
import { createOperationFinder, createOperationsFinder, unitAround } from '../index/operation-around.js';
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

/** Several rules ask for what a call passes on, one after the other. Each has an index of its own, and all have the operations of one lint. */
const KNOWN = new WeakMap<DynamicCall, { readonly operations: ConnectorIndex['operations']; readonly references: readonly PassedReference[] }>();

/**
 * Finds what the calls of an extension pass on. In a shared schema, a reference may mean the inputs of any of the operations that use it; it is left out where
 * these do not all have the same one.
 */
export function createReferenceFinder(index: ConnectorIndex): (extension: string, value: unknown, at: Location) => readonly PassedReference[] {
  const inputsAround = createInputsFinder(index);
  return (extension, value, at) =>
    dynamicCalls(extension, value, at).flatMap((call) => {
      const passed = passedOn(call);
      if (passed.length === 0) return [];
      const { operations } = index;
      const known = KNOWN.get(call);
      if (known?.operations === operations) return known.references;
      const references = referencesOf(call, passed, at, inputsAround, index);
      KNOWN.set(call, { operations, references });
      return references;
    });
}

type Passed = Pick<PassedReference, 'name' | 'source'>;

function passedOn(call: DynamicCall): readonly Passed[] {
  return Object.keys(call.parameters).flatMap((name) => {
    const source = sourceOf(call.parameters[name]);
    return source === undefined ? [] : [{ name, source }];
  });
}

function referencesOf(call: DynamicCall, sources: readonly Passed[], at: Location, inputsAround: ReturnType<typeof createInputsFinder>, index: ConnectorIndex): readonly PassedReference[] {
  const inputs = inputsAround(at);
  if (inputs.length === 0) return [];
  const called = calledOperation(call, index)?.parameters ?? [];
  return sources.flatMap(({ name, source }) => {
    const [meant, ...others] = inputs.map((each) => inputsMeant(source, each, index));
    if (meant === undefined || !others.every((other) => areSame(meant, other))) return [];
    return [{ call, name, source, at: call.at.child('parameters', name, source.key), meant, filled: filledInput(name, called, index) }];
  });
}

/** Whether two operations have the same inputs: those of one shared schema, or parameters that are declared alike. */
function areSame(some: readonly Input[], others: readonly Input[]): boolean {
  return some.length === others.length && some.every(({ names, schema }, position) => {
    const other = others[position];
    const isDeclaredAlike = names.length === 0 && JSON.stringify(schema) === JSON.stringify(other?.schema);
    return names.join('/') === other?.names.join('/') && (schema === other.schema || isDeclaredAlike);
  });
}

/** Finds the inputs of each operation that a place stands in, or that uses the shared entry around it; none where those of one of them are not known for certain. */
function createInputsFinder(index: ConnectorIndex): (at: Location) => readonly (readonly EffectiveParameter[])[] {
  const inputsOfOwn = createInputFinder(index);
  const operationsAround = createOperationsFinder(index);
  const found = new Map<string, readonly (readonly EffectiveParameter[])[]>();
  return (at) => {
    const own = inputsOfOwn(at);
    if (own !== undefined) return [own];
    const unit = unitAround(at);
    let inputs = found.get(unit);
    if (inputs === undefined) {
      const operations = operationsAround(at);
      inputs = operations.every((operation) => parametersAreReadable(operation, index)) ? operations.map((operation) => index.parametersOf(operation)) : [];
      found.set(unit, inputs);
    }
    return inputs;
  };
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
