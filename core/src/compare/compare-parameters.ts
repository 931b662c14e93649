import type { EffectiveParameter } from '../index/connector-index.js';
import { identityOf } from '../index/effective-parameters.js';
import { memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import { report } from './change-list.js';
import { compareFacets } from './compare-facets.js';
import { compareSchemas, compareViews, isFilledIn, isOutOfSight, reportAddedInput, reportRequired } from './compare-schemas.js';
import { placeOfMember } from './compare-members.js';
import type { SchemaScope } from './schema-scope.js';
import { schemaView, type SchemaView } from './schema-view.js';

const PLACES: Readonly<Record<string, string>> = { query: 'query', header: 'header', path: 'path', formData: 'form', body: 'body' };

/** What an operation is called with. The order is how makers see it, and no more. */
export function compareParameters(before: readonly EffectiveParameter[], after: readonly EffectiveParameter[], scope: SchemaScope): void {
  const partners = matchParameters(before, after);
  const taken = new Set(partners.values());
  for (const parameter of before) {
    const partner = partners.get(parameter);
    if (partner === undefined) {
      const lowered = scope.lowered ?? (isOutOfSight(viewOf(parameter, scope.before), scope) ? 'hidden' : undefined);
      report({ ...scope, lowered }, { rule: 'breaking-input-removed', messageId: 'removed', kind: 'removed', before: parameter.listedAt, data: { input: nameOf(parameter) } });
    } else comparePair(parameter, partner, scope);
  }
  for (const parameter of after) {
    if (!taken.has(parameter)) reportAddedInput(nameOf(parameter), parameter.listedAt, isRequired(parameter) && !isFilledIn(viewOf(parameter, scope.after), scope), scope);
  }
  compareOrder(before, after, partners, scope);
}

/** The same name in the same place; else the only one of that name, which moved to another place. */
function matchParameters(before: readonly EffectiveParameter[], after: readonly EffectiveParameter[]): ReadonlyMap<EffectiveParameter, EffectiveParameter> {
  const partners = new Map<EffectiveParameter, EffectiveParameter>();
  const match = (keyOf: (parameter: EffectiveParameter) => string): void => {
    const taken = new Set(partners.values());
    const free = uniqueBy(after.filter((parameter) => !taken.has(parameter)), keyOf);
    for (const [key, parameter] of uniqueBy(before.filter((each) => !partners.has(each)), keyOf)) {
      const partner = free.get(key);
      if (partner !== undefined) partners.set(parameter, partner);
    }
  };
  match(identityOf);
  match(({ name }) => name ?? '');
  return partners;
}

function uniqueBy(parameters: readonly EffectiveParameter[], keyOf: (parameter: EffectiveParameter) => string): ReadonlyMap<string, EffectiveParameter> {
  const groups = new Map<string, EffectiveParameter[]>();
  for (const parameter of parameters) groups.set(keyOf(parameter), [...(groups.get(keyOf(parameter)) ?? []), parameter]);
  return new Map([...groups].flatMap(([key, [only, ...others]]) => (only === undefined || others.length > 0 ? [] : [[key, only] as const])));
}

function comparePair(before: EffectiveParameter, after: EffectiveParameter, scope: SchemaScope): void {
  const input = nameOf(after);
  const [from, to] = [viewOf(before, scope.before), viewOf(after, scope.after)];
  const inner = { ...scope, lowered: scope.lowered ?? (isOutOfSight(from, scope) ? 'hidden' as const : undefined) };
  if (before.in !== after.in) {
    report(inner, { rule: 'breaking-input-location', messageId: 'location', kind: 'changed', ...places(before, after, 'in'), data: { input, from: shownPlace(before.in), to: shownPlace(after.in) } });
  } else if (before.name !== after.name) {
    // Flows name the fields of a body after the body's parameter.
    report(inner, { rule: 'breaking-input-removed', messageId: 'renamed', kind: 'changed', ...places(before, after, 'name'), data: { from: before.name ?? '', to: after.name ?? '' } });
  }
  if (isRequired(before) !== isRequired(after)) reportRequired(isRequired(after), { kind: 'changed', ...places(before, after, 'required'), input }, inner, () => isFilledIn(to, scope));
  if (before.in === 'body' && after.in === 'body') compareBodies(before, after, { from, to }, inner);
  else compareViews(from, to, input, inner);
}

function compareBodies(before: EffectiveParameter, after: EffectiveParameter, { from, to }: { readonly from: SchemaView; readonly to: SchemaView }, scope: SchemaScope): void {
  const name = nameOf(after);
  compareFacets(from, to, name, scope);
  const [schemaBefore, schemaAfter] = [before, after].map(({ value, at }) => ({ value: memberOf(value, 'schema'), at: at.step('schema') }));
  if (schemaBefore === undefined || schemaAfter === undefined) return;
  if (objectOf(schemaBefore.value) !== undefined && objectOf(schemaAfter.value) !== undefined) compareSchemas(schemaBefore, schemaAfter, name, scope);
}

function compareOrder(before: readonly EffectiveParameter[], after: readonly EffectiveParameter[], partners: ReadonlyMap<EffectiveParameter, EffectiveParameter>, scope: SchemaScope): void {
  const order = before.flatMap((parameter) => partners.get(parameter) ?? []).map((partner) => after.indexOf(partner));
  const [first, second] = [before[0], after[0]];
  if (scope.operation === undefined || first === undefined || second === undefined || order.every((place, index) => index === 0 || place > (order[index - 1] ?? -1))) return;
  report(scope, { rule: 'inputs-reordered', messageId: 'inputs', kind: 'changed', before: listOf(first), after: listOf(second), data: { operation: scope.operation.id } });
}

function listOf({ listedAt }: EffectiveParameter) {
  return listedAt.parent ?? listedAt;
}

const OF_PARAMETERS: ReadonlySet<string> = new Set(['name', 'in', 'required', 'schema']);

/** A parameter says of itself what a schema says, but for these. */
function viewOf({ value, at }: EffectiveParameter, index: SchemaScope['before']): SchemaView {
  const own: JsonObject = Object.fromEntries(Object.entries(value).filter(([key]) => !OF_PARAMETERS.has(key)));
  const view = schemaView(own, at, (text) => index.resolve(text));
  return { value, at, facets: view?.facets ?? new Map(), properties: new Map(), required: new Set() };
}

function isRequired({ value }: EffectiveParameter): boolean {
  return memberOf(value, 'required') === true;
}

function nameOf({ name, in: place }: EffectiveParameter): string {
  return name ?? (place === 'body' ? 'body' : 'without a name');
}

function shownPlace(place: string | undefined): string {
  return place === undefined ? 'unknown place' : (PLACES[place] ?? place);
}

function places(before: EffectiveParameter, after: EffectiveParameter, key: string) {
  return { before: placeOfMember(before, key), after: placeOfMember(after, key) };
}
