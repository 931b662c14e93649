import { hole, INSIDE, type Template, valueHole } from '../../../knowledge/template.js';
import { isObject, memberOf, objectOf } from '../../../lint/json-object.js';
import { childPointer, parsePointer, valueAt } from '../../../pointer.js';
import { documentOf } from '../../../project/connector-project.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** Large objects, such as the paths of a definition, are not listed as a whole. */
const MAX_PLACES = 500;
/** How much of a value is shown beside its place, in characters. */
const MAX_SHOWN = 40;

/** Places of the definition that an environment can have another value for, one level at a time. */
export function definitionPlaces(place: CompletionPlace): readonly Proposal[] {
  return placesIn(documentOf(place.project, 'definition')?.value, place);
}

/** The same for apiProperties.json, from `properties` on. */
export function propertiesPlaces(place: CompletionPlace): readonly Proposal[] {
  return placesIn(memberOf(objectOf(documentOf(place.project, 'properties')?.value), 'properties'), place);
}

function placesIn(root: unknown, { cursor: { typed } }: CompletionPlace): readonly Proposal[] {
  const above = parsePointer(typed.slice(0, Math.max(0, typed.lastIndexOf('/'))));
  const value = above === undefined ? undefined : valueAt(root, above);
  if (above === undefined || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).slice(0, MAX_PLACES).map(([key, current]) => ({ value: childPointer(above, key), kind: 'value', detail: shown(current), documentation: `Now: \`${shown(current)}\``, rank: 2, template: templateOf(current) }));
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  if (isObject(value)) return 'object';
  const text = JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}

/** What stands there now, to be changed. */
function templateOf(value: unknown): Template {
  if (typeof value === 'string') return hole(value);
  if (Array.isArray(value)) return [INSIDE];
  return isObject(value) ? INSIDE : valueHole(JSON.stringify(value));
}
