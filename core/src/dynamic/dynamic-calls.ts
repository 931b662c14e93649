import { CALLING_PLACES, type CallingPlace, type PassingStyle } from '../knowledge/calling-extensions.js';
import { isBlank, isObject, memberOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

export { CALLING_EXTENSIONS } from '../knowledge/calling-extensions.js';

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
