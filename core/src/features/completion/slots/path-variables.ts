import { isObject, listOf, memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import { templateVariables } from '../../../paths/path-template.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** In an open brace of a path: the path parameters that its operations or the definition have. */
export function pathVariables(place: CompletionPlace): readonly Proposal[] {
  const { typed, written, segments, valueAt } = place.cursor;
  const open = typed.lastIndexOf('{');
  if (open === -1 || typed.includes('}', open)) return [];
  const rest = /^[^{}/]*\}?/.exec(written.slice(typed.length))?.[0] ?? '';
  const used = new Set(templateVariables(written));
  const paths = objectOf(valueAt(segments.length)) ?? {};
  const item = paths[written];
  const names = new Set([...declaredIn(item), ...place.index.sharedParameters.filter(({ value }) => memberOf(value, 'in') === 'path').map(({ value }) => textOf(memberOf(value, 'name'))), ...Object.keys(paths).flatMap(templateVariables)]);
  return [...names].flatMap((name): Proposal[] => (name === undefined || used.has(name) ? [] : [{ value: `${typed.slice(0, open)}{${name}}${written.slice(typed.length + rest.length)}`, label: name, kind: 'variable', detail: 'variable of a path', rank: 1 }]));
}

function declaredIn(item: unknown): readonly (string | undefined)[] {
  if (!isObject(item)) return [];
  const holders = [item, ...Object.values(item)];
  return holders.flatMap((holder) => (isObject(holder) ? listOf(memberOf(holder, 'parameters')) : [])).map((parameter) => (isObject(parameter) && memberOf(parameter, 'in') === 'path' ? textOf(memberOf(parameter, 'name')) : undefined));
}
