import { report } from './change-list.js';
import type { SchemaScope } from './schema-scope.js';
import { isSameValue, shownValue } from './same-value.js';
import { facetOf, placeOfFacet, type SchemaView } from './schema-view.js';
import { isList } from '../lint/json-object.js';

/** The values that an `enum` allows. */
export function compareChoices(before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const [from, to] = [choicesOf(before), choicesOf(after)];
  if (from === undefined && to === undefined) return;
  if (from === undefined) reportList('added', to ?? [], before, after, name, scope);
  else if (to === undefined) reportList('removed', from, before, after, name, scope);
  else compareLists(from, to, before, after, name, scope);
}

function choicesOf(view: SchemaView): readonly unknown[] | undefined {
  const list = facetOf(view, 'enum');
  return isList(list) ? list : undefined;
}

function compareLists(from: readonly unknown[], to: readonly unknown[], before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const removed = from.filter((value) => !to.some((each) => isSameValue(each, value)));
  const added = to.filter((value) => !from.some((each) => isSameValue(each, value)));
  if (removed.length > 0) reportValues('removed', removed, before, after, name, scope);
  if (added.length > 0) reportValues('added', added, before, after, name, scope);
  if (removed.length + added.length > 0 || isSameValue(from, to) || scope.direction === 'output') return;
  report(scope, { rule: 'inputs-reordered', messageId: 'choices', kind: 'changed', ...places(before, after), data: { input: name } });
}

function reportList(kind: 'added' | 'removed', values: readonly unknown[], before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const rest = { kind, ...places(before, after) };
  const shown = shownList(values);
  if (scope.direction === 'output') report(scope, { rule: 'output-enum', messageId: kind === 'added' ? 'listAdded' : 'listRemoved', ...rest, data: { output: name, values: shown } });
  else if (kind === 'added') report(scope, { rule: 'breaking-enum-added', messageId: 'added', ...rest, data: { input: name, values: shown } });
  else report(scope, { rule: 'enum-removed', messageId: 'removed', ...rest, data: { input: name, values: shown } });
}

function reportValues(kind: 'added' | 'removed', values: readonly unknown[], before: SchemaView, after: SchemaView, name: string, scope: SchemaScope): void {
  const rest = { kind, ...places(before, after) };
  const shown = shownList(values);
  if (scope.direction === 'output') report(scope, { rule: 'output-enum', messageId: kind, ...rest, data: { output: name, values: shown } });
  else if (kind === 'added') report(scope, { rule: 'enum-value-added', messageId: 'added', ...rest, data: { input: name, values: shown } });
  else report(scope, { rule: 'breaking-enum-value-removed', messageId: 'removed', ...rest, data: { input: name, values: shown } });
}

const MOST = 5;

function shownList(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST).map(shownValue).join(', ');
  return values.length > MOST ? `${shown} and ${values.length - MOST} more` : shown;
}

function places(before: SchemaView, after: SchemaView) {
  return { before: placeOfFacet(before, 'enum'), after: placeOfFacet(after, 'enum') };
}
