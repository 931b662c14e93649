import type { ConnectorIndex } from '../index/connector-index.js';
import { isList, isObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { CALLING_EXTENSIONS, dynamicCalls } from './dynamic-calls.js';

/** Whether any list, schema or tree of the definition passes something of that name to the operation it calls. The whole definition is looked through. */
export function isPassedInCalls(name: string, index: ConnectorIndex): boolean {
  const document = index.operations[0]?.at.document;
  return document !== undefined && passes(document.value, Location.root(document), name);
}

/** Recursion is bounded by the depth that a document may have. */
function passes(value: unknown, at: Location, name: string): boolean {
  if (isList(value)) return value.some((item, place) => passes(item, at.step(place), name));
  if (!isObject(value)) return false;
  return Object.keys(value).some((key) => {
    const member = value[key];
    if (!CALLING_EXTENSIONS.has(key)) return passes(member, at.step(key), name);
    return dynamicCalls(key, member, at.step(key)).some(({ parameters }) => Object.hasOwn(parameters, name));
  });
}
