import type { ConnectorDocument } from '../documents/connector-document.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import { factsOf, UNIT_SECTIONS } from '../index/unit-facts.js';
import { isList, isObject, type JsonObject, objectOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { followPath } from '../schemas/schema-path.js';
import { createAnswerFinder, pathOf } from './called-answers.js';
import { CALLING_EXTENSIONS, type DynamicCall, dynamicCalls } from './dynamic-calls.js';
import { pathKeysOf, readingsOf } from './dynamic-paths.js';

/** A document is an immutable version. */
const KNOWN = new WeakMap<ConnectorDocument, ReadonlySet<JsonObject>>();

/** Whether some list, schema or tree looks for its value there: then it is the place that counts, whatever stands in it. Found once for each version. */
export function isReadByCalls(schema: JsonObject, index: ConnectorIndex): boolean {
  const document = index.operations[0]?.at.document;
  if (document === undefined) return false;
  let read = KNOWN.get(document);
  if (read === undefined) {
    read = schemasRead(document, index);
    KNOWN.set(document, read);
  }
  return read.has(schema);
}

function schemasRead(document: ConnectorDocument, index: ConnectorIndex): ReadonlySet<JsonObject> {
  const answerTo = createAnswerFinder(index);
  const read = new Set<JsonObject>();
  for (const call of callsOf(document)) {
    const base = answerTo(call)?.base;
    if (base === undefined) continue;
    for (const key of pathKeysOf(call).values) {
      for (const names of readingsOf(pathOf(call, key) ?? '')) {
        const end = followPath(base, names, index);
        if (end.kind === 'found') read.add(end.schema);
      }
    }
  }
  return read;
}

/** Of the paths, definitions and the like, only those are looked through that have such extensions at all. */
function* callsOf(document: ConnectorDocument): Generator<DynamicCall> {
  const root = Location.root(document);
  for (const [key, section] of Object.entries(objectOf(document.value) ?? {})) {
    if (!UNIT_SECTIONS.has(key) || !isObject(section)) yield* callsIn(section, root.step(key));
    else for (const [name, unit] of Object.entries(section)) if (isObject(unit) && factsOf(unit).hasCalls) yield* callsIn(unit, root.step(key).step(name));
  }
}

/** Recursion is bounded by the depth that a document may have. */
function* callsIn(value: unknown, at: Location): Generator<DynamicCall> {
  if (isList(value)) for (const [place, item] of value.entries()) yield* callsIn(item, at.step(place));
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) {
    if (CALLING_EXTENSIONS.has(key)) yield* dynamicCalls(key, value[key], at.step(key));
    else yield* callsIn(value[key], at.step(key));
  }
}
