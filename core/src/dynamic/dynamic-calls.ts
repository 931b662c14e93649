import { isBlank, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

/**
 * How a caller names what it passes: `byParameter` as a literal or `{ "parameter": name }`, `byReference` as `{ "value": literal }` or
 * `{ "parameterReference": path }`, `inTree` like that or `{ "selectedItemValuePath": path }`, `inPicker` any of the platform's older ways.
 */
export type PassingStyle = 'byParameter' | 'byReference' | 'inTree' | 'inPicker' | 'literal' | 'none';

interface CallingPlace {
  /** The members on the way to the object that has the `operationId`. */
  readonly way: readonly string[];
  readonly style: PassingStyle;
}

/** Which extensions call another operation. */
const CALLING_PLACES: Readonly<Record<string, readonly CallingPlace[]>> = {
  'x-ms-dynamic-values': [{ way: [], style: 'byParameter' }],
  'x-ms-dynamic-list': [{ way: [], style: 'byReference' }],
  'x-ms-dynamic-schema': [{ way: [], style: 'byParameter' }],
  'x-ms-dynamic-properties': [{ way: [], style: 'byReference' }],
  'x-ms-dynamic-tree': [
    { way: ['open'], style: 'inTree' },
    { way: ['browse'], style: 'inTree' },
  ],
  'x-ms-capabilities': [
    { way: ['testConnection'], style: 'literal' },
    { way: ['file-picker', 'open'], style: 'inPicker' },
    { way: ['file-picker', 'browse'], style: 'inPicker' },
  ],
  'x-ms-notification': [{ way: [], style: 'none' }],
  'x-ms-operation-context': [{ way: ['simulate'], style: 'literal' }],
};

/** The names of those extensions. */
export const CALLING_EXTENSIONS: ReadonlySet<string> = new Set(Object.keys(CALLING_PLACES));

/** One call that an extension describes. */
export interface DynamicCall {
  readonly extension: string;
  readonly way: readonly string[];
  readonly style: PassingStyle;
  /** The object with `operationId` and `parameters`. */
  readonly caller: JsonObject;
  readonly at: Location;
  /** Undefined where it is missing, blank or no text. */
  readonly operationId: string | undefined;
  /** What is passed, by name. */
  readonly parameters: JsonObject;
}

/** Several rules ask for the calls at each extension, one after the other, with the same place around it. */
const KNOWN = new WeakMap<Location, { readonly extension: string; readonly calls: readonly DynamicCall[] }>();

/** The calls in an extension's value; `at` is the extension. */
export function dynamicCalls(extension: string, value: unknown, at: Location): readonly DynamicCall[] {
  const places = Object.hasOwn(CALLING_PLACES, extension) ? (CALLING_PLACES[extension] ?? []) : [];
  if (places.length === 0) return [];
  const known = at.parent === undefined ? undefined : KNOWN.get(at.parent);
  if (known?.extension === extension) return known.calls;
  const calls = places.flatMap((place) => callAt(extension, place, value, at));
  if (at.parent !== undefined) KNOWN.set(at.parent, { extension, calls });
  return calls;
}

function callAt(extension: string, { way, style }: CallingPlace, value: unknown, at: Location): readonly DynamicCall[] {
  const caller = way.reduce<unknown>((node, segment) => (isObject(node) ? memberOf(node, segment) : undefined), value);
  if (!isObject(caller)) return [];
  const id = memberOf(caller, 'operationId');
  const parameters = memberOf(caller, 'parameters');
  return [
    {
      extension,
      way,
      style,
      caller,
      at: at.child(...way),
      operationId: typeof id === 'string' && !isBlank(id) ? id : undefined,
      parameters: isObject(parameters) ? parameters : {},
    },
  ];
}
