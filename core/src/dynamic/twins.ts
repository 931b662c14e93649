import type { Fix } from '../fixes/fix.js';
import type { EffectiveParameter, ConnectorIndex } from '../index/connector-index.js';
import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { suggestion } from '../fixes/fixing.js';
import type { DynamicCall } from './dynamic-calls.js';
import { readingsOf } from './dynamic-paths.js';
import { inputsMeant, isHiddenInput, sourceOf } from './passed-values.js';

/** Two extensions that say the same to older and to newer designers, with the keys that mean the same in both. */
export interface TwinKinds {
  readonly older: string;
  readonly newer: string;
  readonly keys: readonly (readonly [older: string, newer: string])[];
}

export const LISTS: TwinKinds = {
  older: 'x-ms-dynamic-values',
  newer: 'x-ms-dynamic-list',
  keys: [
    ['value-collection', 'itemsPath'],
    ['value-path', 'itemValuePath'],
    ['value-title', 'itemTitlePath'],
  ],
};

export const SCHEMAS: TwinKinds = { older: 'x-ms-dynamic-schema', newer: 'x-ms-dynamic-properties', keys: [['value-path', 'itemValuePath']] };

export const TWINS: readonly TwinKinds[] = [LISTS, SCHEMAS];

/** The value of the extension of that name beside another one; undefined where there is none. */
export function beside(at: Location, extension: string): unknown {
  return memberOf(objectOf(at.parent?.value), extension);
}

/** Whether the newer form stands beside an extension of the older one. */
export function hasNewerTwin(extension: string, at: Location): boolean {
  const kinds = TWINS.find(({ older }) => older === extension);
  return kinds !== undefined && beside(at, kinds.newer) !== undefined;
}

/** A path in the way the newer form writes it: names between slashes. */
export function newerPath(path: string): string {
  return path.startsWith('/') ? path.slice(1) : path;
}

/** Where the properties of a schema stand, the schema itself is one level above. */
export function schemaPath(path: string): string {
  return newerPath(path).replace(/(^|[/.])properties$/, '');
}

/** Whether two paths lead to the same place, however they are written. */
export function isSamePath(a: string, b: string): boolean {
  const last = (path: string): string => (readingsOf(path).at(-1) ?? []).join('/');
  return a === b || last(a) === last(b);
}

/** Which of the inputs is meant where a name is that of a parameter and of a property of the body. */
type Preference = 'parameter' | 'property';

/** The newer form of a call; undefined where one of its references is not known for certain. */
function newerForm(call: DynamicCall, kinds: TwinKinds, referenceTo: (name: string) => JsonObject | undefined): JsonObject | undefined {
  const parameters: Record<string, unknown> = {};
  for (const name of Object.keys(call.parameters)) {
    const passed = call.parameters[name];
    const source = sourceOf(passed);
    if (source === undefined && isObject(passed)) return undefined;
    const reference = source === undefined ? undefined : referenceTo(source.name);
    if (source !== undefined && reference === undefined) return undefined;
    Object.defineProperty(parameters, name, { value: reference ?? { value: passed }, enumerable: true });
  }
  const paths = kinds.keys.flatMap(([older, newer]) => {
    const path = textOf(memberOf(call.caller, older));
    const converted = path === undefined ? '' : kinds === SCHEMAS ? schemaPath(path) : newerPath(path);
    return converted === '' ? [] : [[newer, converted] as const];
  });
  return { operationId: call.operationId, parameters, ...Object.fromEntries(paths) };
}

/** Proposes the newer form beside the older one; both meanings, where a name has two. */
export function addNewerForm(call: DynamicCall, kinds: TwinKinds, inputs: readonly EffectiveParameter[] | undefined, index: ConnectorIndex): readonly Fix[] {
  const holder = call.at.parent;
  if (inputs === undefined || call.operationId === undefined || holder === undefined) return [];
  const [first, second] = newerForms(call, kinds, inputs, index);
  if (first === undefined) return [];
  const add = (title: string, form: JsonObject): Fix =>
    suggestion(title, holder, (corrector) => {
      corrector.insertKey(holder.pointer, kinds.newer, form, { after: kinds.older });
    });
  if (second === undefined) return [add(`Add ${kinds.newer}`, first)];
  return [add(`Add ${kinds.newer} with the parameter`, first), add(`Add ${kinds.newer} with the property of the body`, second)];
}

/** The newer form of a call: none where it cannot be said for certain, two where a name may be that of a parameter or of a property of the body. */
export function newerForms(call: DynamicCall, kinds: TwinKinds, inputs: readonly EffectiveParameter[], index: ConnectorIndex): readonly JsonObject[] {
  const formWith = (preference: Preference): JsonObject | undefined => newerForm(call, kinds, (name) => newerReference(name, preference, inputs, index));
  const [first, second] = [formWith('parameter'), formWith('property')];
  if (first === undefined || second === undefined) return [];
  return JSON.stringify(first) === JSON.stringify(second) ? [first] : [first, second];
}

/** What no maker fills in is passed as the value that it always has: the newer form cannot refer to it, by Microsoft's page on extensions. */
function newerReference(name: string, preference: Preference, inputs: readonly EffectiveParameter[], index: ConnectorIndex): JsonObject | undefined {
  const meant = inputsMeant({ key: 'parameter', name }, inputs, index);
  const input = (preference === 'property' ? meant.find(({ names }) => names.length > 0) : undefined) ?? meant[0];
  if (input?.parameter.name === undefined) return undefined;
  const fixed = isHiddenInput(input) ? memberOf(input.schema, 'default') : undefined;
  return fixed === undefined ? { parameterReference: [input.parameter.name, ...input.names].join('/') } : { value: fixed };
}

/** The older form of a list; undefined where it cannot say the same. */
export function olderList(call: DynamicCall): JsonObject | undefined {
  const parameters: Record<string, unknown> = {};
  for (const name of Object.keys(call.parameters)) {
    const passed = objectOf(call.parameters[name]);
    const reference = textOf(memberOf(passed, 'parameterReference'));
    const value = memberOf(passed, 'value');
    const isPlain = reference !== undefined && !reference.includes('/');
    if (name.includes('/') || (!isPlain && (reference !== undefined || value === undefined || isObject(value)))) return undefined;
    Object.defineProperty(parameters, name, { value: isPlain ? { parameter: reference } : value, enumerable: true });
  }
  const paths = LISTS.keys.flatMap(([older, newer]) => {
    const path = textOf(memberOf(call.caller, newer));
    return path === undefined || path === '' ? [] : [[older, path] as const];
  });
  return { operationId: call.operationId, parameters, ...Object.fromEntries(paths) };
}
