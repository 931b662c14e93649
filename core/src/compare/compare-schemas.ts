import { isInternal } from '../index/visibility.js';
import { isObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { report, type Scope } from './change-list.js';
import { compareFacets } from './compare-facets.js';
import type { SchemaScope, SeenPairs } from './schema-scope.js';
import { facetOf, schemaView, typeOf, type Facet, type SchemaView } from './schema-view.js';

/** Two schemas where they stand. `name` is what the value is called in messages: `body/address/city`. */
export function compareSchemas(before: Facet, after: Facet, name: string, scope: SchemaScope): void {
  const [viewBefore, viewAfter] = [schemaView(before.value, before.at, (text) => scope.before.resolve(text)), schemaView(after.value, after.at, (text) => scope.after.resolve(text))];
  if (viewBefore === undefined || viewAfter === undefined) return;
  compareViews(viewBefore, viewAfter, name, scope);
}

export function compareViews(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  if (wasSeen(scope.seen, before.value, after.value)) return;
  const inner = { ...scope, lowered: scope.lowered ?? (isOutOfSight(before, scope) ? 'hidden' as const : undefined) };
  compareFacets(before, after, name, inner);
  // Below another type nothing is the same any more, and saying so of each part says nothing.
  if (typeOf(before) !== typeOf(after)) return;
  compareProperties(before, after, name, inner);
  for (const key of ['items', 'additionalProperties']) {
    const [itemsBefore, itemsAfter] = [before.facets.get(key), after.facets.get(key)];
    if (isObject(itemsBefore?.value) && isObject(itemsAfter?.value)) compareSchemas(itemsBefore, itemsAfter, `${name}/${key === 'items' ? 'items' : '*'}`, inner);
  }
}

/** What makers do not see: what is internal, and of inputs, what only the service may set. */
export function isOutOfSight(view: SchemaView, { direction }: Pick<SchemaScope, 'direction'>): boolean {
  return isInternal({ 'x-ms-visibility': facetOf(view, 'x-ms-visibility') }) || (direction === 'input' && facetOf(view, 'readOnly') === true);
}

/** One level after the other, so that what is shared is named by its shortest path. */
function compareProperties(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  for (const [key, property] of before.properties) {
    const partner = after.properties.get(key);
    if (partner === undefined) removed(property, `${name}/${key}`, scope);
    else compareRequired(before.required.has(key), after.required.has(key), { before: property, after: partner }, `${name}/${key}`, scope);
  }
  for (const [key, property] of after.properties) if (!before.properties.has(key)) added(property, `${name}/${key}`, after.required.has(key), scope);
  for (const [key, property] of before.properties) {
    const partner = after.properties.get(key);
    if (partner !== undefined) compareSchemas(property, partner, `${name}/${key}`, scope);
  }
}

function removed(property: Facet, path: string, scope: SchemaScope): void {
  const view = schemaView(property.value, property.at, (text) => scope.before.resolve(text));
  const lowered = scope.lowered ?? (view !== undefined && isOutOfSight(view, scope) ? 'hidden' : undefined);
  if (scope.direction === 'input') report({ ...scope, lowered }, { rule: 'breaking-input-removed', messageId: 'removed', kind: 'removed', before: property.at, data: { input: path } });
  else report({ ...scope, lowered }, { rule: 'breaking-output-removed', messageId: 'removed', kind: 'removed', before: property.at, data: { output: path } });
}

function added(property: Facet, path: string, isRequired: boolean, scope: SchemaScope): void {
  if (scope.direction === 'output') {
    report(scope, { rule: 'output-added', messageId: 'added', kind: 'added', after: property.at, data: { output: path } });
    return;
  }
  const view = schemaView(property.value, property.at, (text) => scope.after.resolve(text));
  reportAddedInput(path, property.at, isRequired && !(view !== undefined && isFilledIn(view, scope)), scope);
}

export function reportAddedInput(input: string, at: Location, isNeeded: boolean, scope: Scope): void {
  report(scope, isNeeded
    ? { rule: 'breaking-required-input-added', messageId: 'added', kind: 'added', after: at, data: { input } }
    : { rule: 'input-added', messageId: 'added', kind: 'added', after: at, data: { input } });
}

/** An input that makers never see is sent with its default, in flows that exist, too. */
export function isFilledIn(view: SchemaView, scope: Pick<SchemaScope, 'direction'>): boolean {
  return isOutOfSight(view, scope) && facetOf(view, 'default') !== undefined;
}

function compareRequired(was: boolean, is: boolean, { before, after }: { readonly before: Facet; readonly after: Facet }, path: string, scope: SchemaScope): void {
  if (was === is) return;
  const places = { kind: 'changed', before: before.at, after: after.at } as const;
  if (scope.direction === 'output') report(scope, { rule: 'output-setting', messageId: is ? 'required' : 'optional', ...places, data: { output: path } });
  else reportRequired(is, { ...places, input: path }, scope, () => {
    const view = schemaView(after.value, after.at, (text) => scope.after.resolve(text));
    return view !== undefined && isFilledIn(view, scope);
  });
}

interface RequiredChange {
  readonly kind: 'changed';
  readonly before: Location;
  readonly after: Location;
  readonly input: string;
}

export function reportRequired(isRequired: boolean, { input, ...places }: RequiredChange, scope: Scope, isFilled: () => boolean): void {
  if (!isRequired) report(scope, { rule: 'input-optional', messageId: 'optional', ...places, data: { input } });
  else report({ ...scope, lowered: scope.lowered ?? (isFilled() ? 'hidden' : undefined) }, { rule: 'breaking-required-input-added', messageId: 'required', ...places, data: { input } });
}

function wasSeen(seen: SeenPairs, before: object, after: object): boolean {
  const partners = seen.get(before);
  if (partners === undefined) seen.set(before, new Set([after]));
  else if (partners.has(after)) return true;
  else partners.add(after);
  return false;
}
