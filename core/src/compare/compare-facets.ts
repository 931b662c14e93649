import { isObject, textOf } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import { report, type Finding } from './change-list.js';
import { compareChoices } from './compare-choices.js';
import type { SchemaScope } from './schema-scope.js';
import { isSameValue, isShort, shownValue } from './same-value.js';
import { facetOf, placeOfFacet, typeOf, type SchemaView } from './schema-view.js';

/** What people read, by the name that it has in a sentence. */
export const TEXTS: ReadonlyMap<string, string> = new Map([['summary', 'summary'], ['x-ms-summary', 'label (x-ms-summary)'], ['description', 'description'], ['title', 'title']]);

const COMPARED: ReadonlySet<string> = new Set(['type', 'format', 'enum', 'x-ms-visibility', ...TEXTS.keys()]);

/** Examples are read by people who read the definition. */
const UNSEEN: ReadonlySet<string> = new Set(['example', 'x-example', 'externalDocs']);

interface Places {
  readonly kind: 'changed';
  readonly before: Location;
  readonly after: Location;
}

/** All that a schema or parameter says of itself, but for its properties and what else its comparison goes into. */
export function compareFacets(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope, except: ReadonlySet<string> = new Set()): void {
  compareType(before, after, name, scope);
  compareFormat(before, after, name, scope);
  compareChoices(before, after, name, scope);
  compareVisibility(before, after, name, scope);
  const others = [...new Set([...after.facets.keys(), ...before.facets.keys()])].filter((key) => !except.has(key));
  for (const key of others) {
    const [from, to] = [facetOf(before, key), facetOf(after, key)];
    if (isSameValue(from, to) || isWentInto(key, from, to)) continue;
    const text = TEXTS.get(key) ?? (UNSEEN.has(key) ? key : undefined);
    if (text !== undefined) report(scope, textFinding(text, name, scope, placesOf(before, after, key)));
    else if (!COMPARED.has(key)) report(scope, settingFinding(key, { from, to }, name, scope, placesOf(before, after, key)));
  }
}

function isWentInto(key: string, from: unknown, to: unknown): boolean {
  return (key === 'items' || key === 'additionalProperties') && isObject(from) && isObject(to);
}

function textFinding(setting: string, name: string, { direction }: SchemaScope, places: Places): Finding {
  return direction === 'input'
    ? { rule: 'text-changed', messageId: 'input', ...places, data: { setting, input: name } }
    : { rule: 'text-changed', messageId: 'output', ...places, data: { setting, output: name } };
}

function settingFinding(setting: string, { from, to }: { readonly from: unknown; readonly to: unknown }, name: string, { direction }: SchemaScope, places: Places): Finding {
  const messageId = isShort(from) && isShort(to) ? 'fromTo' : 'changed';
  const values = { setting, from: shownValue(from), to: shownValue(to) };
  if (direction === 'output') return { rule: 'output-setting', messageId, ...places, data: { ...values, output: name } };
  if (setting === 'default') return { rule: 'input-default', messageId: 'default', ...places, data: { ...values, input: name } };
  return { rule: 'input-setting', messageId, ...places, data: { ...values, input: name } };
}

function compareType(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const [from, to] = [typeOf(before), typeOf(after)];
  if (isSameValue(from, to)) return;
  const places = placesOf(before, after, 'type');
  const values = { from: shownType(from), to: shownType(to) };
  if (scope.direction === 'output') report(scope, { rule: 'breaking-output-type', messageId: 'type', ...places, data: { ...values, output: name } });
  else report(scope, { rule: isWider(from, to) ? 'input-type-widened' : 'breaking-input-type', messageId: 'type', ...places, data: { ...values, input: name } });
}

function shownType(type: unknown): string {
  return type === undefined ? 'any type' : (textOf(type) ?? shownValue(type));
}

/** Every whole number is a number, and where no type is said, everything is taken. */
function isWider(from: unknown, to: unknown): boolean {
  return to === undefined || (from === 'integer' && to === 'number');
}

const FILES: ReadonlySet<unknown> = new Set(['byte', 'binary']);

function compareFormat(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const [from, to] = [facetOf(before, 'format'), facetOf(after, 'format')];
  if (isSameValue(from, to)) return;
  const places = placesOf(before, after, 'format');
  const values = { from: from === undefined ? 'none' : shownValue(from), to: to === undefined ? 'none' : shownValue(to) };
  if (scope.direction === 'output') report(scope, { rule: 'breaking-output-format', messageId: 'format', ...places, data: { ...values, output: name } });
  else report(scope, { rule: FILES.has(from) || FILES.has(to) ? 'breaking-input-format' : 'input-format', messageId: 'format', ...places, data: { ...values, input: name } });
}

function compareVisibility(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const [from, to] = [visibilityOf(before), visibilityOf(after)];
  if (from === to) return;
  const places = placesOf(before, after, 'x-ms-visibility');
  const hides = to === 'internal';
  if (!hides && from !== 'internal') {
    report(scope, { rule: 'visibility-changed', messageId: scope.direction, ...places, data: { [scope.direction]: name, from, to } });
  } else if (scope.direction === 'output') {
    report(scope, { rule: 'output-visibility', messageId: hides ? 'hidden' : 'shown', ...places, data: { output: name } });
  } else {
    report(scope, hides ? { rule: 'breaking-input-removed', messageId: 'hidden', ...places, data: { input: name } } : { rule: 'input-shown', messageId: 'shown', ...places, data: { input: name } });
  }
}

/** The service compares it ignoring case, and takes an empty one for none. */
function visibilityOf(view: SchemaView): string {
  return shownVisibility(facetOf(view, 'x-ms-visibility'));
}

export function shownVisibility(value: unknown): string {
  if (value === undefined || value === null || value === '' || value === 'none') return 'none';
  return textOf(value)?.toLowerCase() ?? shownValue(value);
}

export function placesOf(before: SchemaView, after: SchemaView, key: string): Places {
  return { kind: 'changed', before: placeOfFacet(before, key), after: placeOfFacet(after, key) };
}
