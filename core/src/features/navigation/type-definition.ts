import { findTarget } from '../../index/resolve-reference.js';
import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import type { FeaturePlace } from '../feature-place.js';
import { symbolsOf } from '../symbols/symbols-of.js';
import { type DeclarationTarget, memberRange } from './definition.js';

/** Where the schema of the parameter, property, response or list at a place is declared: what its `$ref` names, however many lists are in between. */
export function typeDefinitionsAt(place: FeaturePlace): readonly DeclarationTarget[] {
  const { document, offset } = place;
  const node = document.nodeAt(offset);
  const origin = node === undefined ? undefined : document.rangeOf(node.pointer, node.part);
  if (node === undefined || origin === undefined) return [];
  const starts = [...declaredAt(place), ...outwards(Location.of(document, node.pointer))];
  for (const start of starts) {
    const target = schemaTarget(start);
    const whole = target === undefined ? undefined : memberRange(target);
    if (target === undefined || whole === undefined) continue;
    return [{ origin, document: target.document, name: target.document.rangeOf(target.pointer, 'key') ?? whole, whole }];
  }
  return [];
}

/** For a name: the parameters that it means. */
function declaredAt({ project, document, offset }: FeaturePlace): readonly Location[] {
  const symbols = symbolsOf(project);
  const entities = (symbols.near(document, offset)?.entities ?? []).filter(({ kind }) => kind === 'parameter');
  return symbols.declarationsOf(entities).flatMap(({ whole }) => whole ?? []);
}

/** The place, and the objects around it, up to the nearest that describes a value. */
function outwards(at: Location): readonly Location[] {
  const places: Location[] = [];
  for (let each: Location | undefined = at; each !== undefined; each = each.parent) {
    places.push(each);
    if (isObject(each.value) && describesValue(each.value)) break;
  }
  return places;
}

function describesValue(value: JsonObject): boolean {
  return ['type', '$ref', 'schema', 'allOf'].some((key) => Object.hasOwn(value, key));
}

/** More lists of lists than this are a circle. */
const MAX_STEPS = 8;

function schemaTarget(start: Location): Location | undefined {
  let at: Location | undefined = start;
  for (let step = 0; step < MAX_STEPS && at !== undefined; step++) {
    const { value }: Location = at;
    if (!isObject(value)) return undefined;
    const reference = memberOf(value, '$ref');
    const target: Location | undefined = typeof reference === 'string' ? findTarget(Location.root(at.document), reference)?.at : undefined;
    if (target !== undefined && isSchema(target)) return target;
    // A shared parameter or response is no schema yet.
    at = target ?? inner(at, value);
  }
  return undefined;
}

function inner(at: Location, value: JsonObject): Location | undefined {
  const key = ['schema', 'items'].find((each) => isObject(memberOf(value, each)));
  return key === undefined ? undefined : at.step(key);
}

function isSchema(at: Location): boolean {
  let outermost = at;
  for (let each = at; each.parent !== undefined; each = each.parent) outermost = each;
  return outermost.segment !== 'parameters' && outermost.segment !== 'responses';
}
