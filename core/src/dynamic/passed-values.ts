import type { ConnectorIndex, EffectiveParameter } from '../index/connector-index.js';
import { isInternal } from '../index/visibility.js';
import { isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import { followPath, hasNestedProperty, type PathStep } from '../schemas/schema-path.js';
import { bodySchemaOf } from './called-operation.js';
import type { PassingStyle } from '../knowledge/calling-extensions.js';
import { readingsOf } from './dynamic-paths.js';

/** A reference to an input of the operation that a list or schema is for. */
export interface Source {
  readonly key: 'parameter' | 'parameterReference';
  readonly name: string;
}

export function sourceOf(passed: unknown): Source | undefined {
  if (!isObject(passed)) return undefined;
  for (const key of ['parameterReference', 'parameter'] as const) {
    const name = memberOf(passed, key);
    if (typeof name === 'string') return { key, name };
  }
  return undefined;
}

/** A fixed value that is passed. */
export interface Literal {
  readonly value: unknown;
  /** The members from what is passed to the value itself. */
  readonly way: readonly string[];
}

/** Undefined for a reference, and for what may be one of a kind that is not known. */
export function literalOf(passed: unknown, style: PassingStyle): Literal | undefined {
  if (style === 'byParameter' || style === 'literal') return isObject(passed) ? undefined : { value: passed, way: [] };
  if (style !== 'byReference' && style !== 'inTree') return undefined;
  return isObject(passed) && Object.hasOwn(passed, 'value') && Object.keys(passed).length === 1 ? { value: memberOf(passed, 'value'), way: ['value'] } : undefined;
}

/** An input of an operation: a parameter, or a property of its body. */
export interface Input {
  readonly parameter: EffectiveParameter;
  /** The names of properties from the body to it; none for the parameter itself. */
  readonly names: readonly string[];
  readonly steps: readonly PathStep[];
  /** What describes it: the parameter, or a schema. Undefined where that is not known. */
  readonly schema: JsonObject | undefined;
}

/** Whether no maker fills an input: it is internal, or something around it is. */
export function isHiddenInput({ parameter, steps, schema }: Input): boolean {
  return [parameter.value, ...steps.map((step) => step.schema), ...(schema === undefined ? [] : [schema])].some(isInternal);
}

/**
 * The inputs that a reference may mean. Only the older form can mean several: it names a parameter or a property alike, with slashes
 * or dots, and published connectors have properties in it without the way to them.
 */
export function inputsMeant({ key, name }: Source, parameters: readonly EffectiveParameter[], index: ConnectorIndex): readonly Input[] {
  const named = parameters.filter((parameter) => parameter.name === name).map(wholeOf);
  if (key === 'parameterReference') return named.length > 0 ? named : withinParameter(name, parameters, index);
  const inBody = propertiesMeant(name, parameters, index);
  return named.length + inBody.length > 0 ? [...named, ...inBody] : withinParameter(name, parameters, index);
}

/** The properties of the body that a name may mean, as one name or as a path. */
export function propertiesMeant(name: string, parameters: readonly EffectiveParameter[], index: ConnectorIndex): readonly Input[] {
  const body = parameters.find((parameter) => parameter.in === 'body');
  if (body === undefined) return [];
  const schema = memberOf(body.value, 'schema');
  for (const names of readingsOf(name)) {
    const end = followPath(schema, names, index);
    if (end.kind === 'found') return [{ parameter: body, names, steps: end.steps, schema: end.schema }];
  }
  return [];
}

/** Whether a name may be that of an input, where the schema of the body does not tell for certain. */
export function mayBeInput(source: Source, parameters: readonly EffectiveParameter[], index: ConnectorIndex): boolean {
  if (inputsMeant(source, parameters, index).length > 0) return true;
  const body = bodySchemaOf(parameters);
  if (source.key === 'parameterReference' || body === undefined) return false;
  return [source.name.split('/'), source.name.split('.')].some((names) => followPath(body, names, index).kind !== 'missing' || (names.length === 1 && hasNestedProperty(body, source.name, index)));
}

/** `parameter/property/…`: a property of the parameter that is named first. */
function withinParameter(name: string, parameters: readonly EffectiveParameter[], index: ConnectorIndex): readonly Input[] {
  const [first, ...names] = name.split('/');
  const parameter = parameters.find((each) => each.name === first);
  if (parameter === undefined) return [];
  if (parameter.in !== 'body') return [{ parameter, names, steps: [], schema: undefined }];
  const end = followPath(memberOf(parameter.value, 'schema'), names, index);
  if (end.kind === 'missing') return [];
  return [end.kind === 'found' ? { parameter, names, steps: end.steps, schema: end.schema } : { parameter, names, steps: [], schema: undefined }];
}

function wholeOf(parameter: EffectiveParameter): Input {
  const schema = parameter.in === 'body' ? memberOf(parameter.value, 'schema') : parameter.value;
  return { parameter, names: [], steps: [], schema: isObject(schema) ? schema : undefined };
}

/** What a name in `parameters` of a call fills: a parameter of the called operation, else a property of its body. */
export function filledInput(name: string, parameters: readonly EffectiveParameter[], index: ConnectorIndex): Input | undefined {
  const [parameter, ...others] = parameters.filter((each) => each.name === name);
  if (parameter !== undefined) return others.length === 0 ? wholeOf(parameter) : undefined;
  return [...withinParameter(name, parameters, index), ...propertiesMeant(name, parameters, index)].find(({ schema }) => schema !== undefined);
}
