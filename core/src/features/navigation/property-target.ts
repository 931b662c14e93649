import { calledOperation } from '../../dynamic/called-operation.js';
import { CALLING_EXTENSIONS, dynamicCalls, type DynamicCall } from '../../dynamic/dynamic-calls.js';
import { collectionPathOf } from '../../dynamic/called-answers.js';
import { pathKeysOf, readingsOf } from '../../dynamic/dynamic-paths.js';
import { resolveReference } from '../../index/resolve-reference.js';
import { successSchema } from '../../index/success-schema.js';
import { isObject, listOf, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { pointerOf, segmentsOf } from '../../pointer.js';
import type { FeaturePlace } from '../feature-place.js';

/** The property that a text names: in `required` or `discriminator` one of the same schema, in a path of a call one of what the called operation answers. */
export function propertyNamedAt(place: FeaturePlace): Location | undefined {
  const { document, offset } = place;
  const node = document.nodeAt(offset);
  if (document.kind !== 'definition' || node?.part !== 'value') return undefined;
  const segments = segmentsOf(node.pointer);
  const text = Location.of(document, node.pointer).value;
  if (typeof text !== 'string') return undefined;
  const named = schemaThatNames(segments);
  if (named !== undefined) return locate(Location.of(document, pointerOf(named)), [text]);
  const key = segments.at(-1) ?? '';
  const call = callAt(place, segments);
  const { collection, values } = call === undefined ? { collection: undefined, values: [] } : pathKeysOf(call);
  if (call === undefined || (key !== collection && !values.includes(key))) return undefined;
  const answer = answerOf(call, place);
  const start = key === collection ? answer : itemOf(answer, call);
  return start === undefined ? undefined : first(readingsOf(text), (names) => locate(start, names));
}

/** The schema whose `required` or `discriminator` the segments lead into. */
function schemaThatNames(segments: readonly string[]): readonly string[] | undefined {
  if (segments.at(-2) === 'required') return segments.slice(0, -2);
  return segments.at(-1) === 'discriminator' ? segments.slice(0, -1) : undefined;
}

function callAt({ document }: FeaturePlace, segments: readonly string[]): DynamicCall | undefined {
  const at = segments.findLastIndex((segment) => CALLING_EXTENSIONS.has(segment));
  if (at === -1) return undefined;
  const location = Location.of(document, pointerOf(segments.slice(0, at + 1)));
  const inside = segments.slice(at + 1, -1);
  return dynamicCalls(segments[at] ?? '', location.value, location).find(({ way }) => way.length === inside.length && way.every((step, depth) => inside[depth] === step));
}

/** Where the schema of the answer stands that makers get of the called operation. */
function answerOf(call: DynamicCall, { index }: FeaturePlace): Location | undefined {
  const called = calledOperation(call, index)?.operation;
  const schema = called === undefined ? undefined : successSchema(called, index);
  if (called === undefined || schema === undefined) return undefined;
  return first(Object.keys(objectOf(memberOf(called.value, 'responses')) ?? {}), (status) => {
    const at = resolved(called.at.child('responses', status))?.step('schema');
    return at?.value === schema ? at : undefined;
  });
}

/** What other paths than that of the list start from. */
function itemOf(answer: Location | undefined, call: DynamicCall): Location | undefined {
  if (answer === undefined || pathKeysOf(call).collection === undefined) return answer;
  const path = collectionPathOf(call);
  return path === null ? undefined : path === undefined || path === '' ? answer : first(readingsOf(path), (names) => locate(answer, names));
}

/** Follows names of properties through `$ref`, `allOf` and lists, as `followPath` does, and says where the last one stands. */
function locate(at: Location, names: readonly string[], met = new Set<unknown>()): Location | undefined {
  const [name, ...rest] = names;
  if (name === undefined) return at;
  const schema = resolved(at);
  const value = schema?.value;
  if (schema === undefined || !isObject(value) || met.has(value)) return undefined;
  met.add(value);
  const properties = memberOf(value, 'properties');
  if (isObject(properties) && Object.hasOwn(properties, name)) return locate(schema.child('properties', name), rest);
  const inPart = first([...listOf(memberOf(value, 'allOf')).keys()], (part) => locate(schema.child('allOf', part), names, met));
  if (inPart !== undefined) return inPart;
  return isObject(memberOf(value, 'items')) ? locate(schema.step('items'), /^(?:items|\d+)$/.test(name) ? rest : names, met) : undefined;
}

function resolved(at: Location): Location | undefined {
  const reference = textOf(memberOf(objectOf(at.value), '$ref'));
  return reference === undefined ? at : resolveReference(Location.root(at.document), reference)?.at;
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
