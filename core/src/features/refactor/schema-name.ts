import { createOperationFinder } from '../../index/operation-around.js';
import type { Location } from '../../lint/location.js';
import { segmentsOf } from '../../pointer.js';
import { singularOf } from '../../wording/english-nouns.js';
import { pascalCase } from '../../wording/free-name.js';
import type { PlaceInDefinition } from './place-in-definition.js';

/** Words that say nothing about what is in them, so that the name of what is around them goes before. */
const GENERIC = new Set(['value', 'values', 'data', 'items', 'item', 'results', 'result', 'records', 'entries', 'list', 'rows', 'response', 'payload', 'body', 'content', 'output', 'input', 'properties', 'fields', 'attributes', 'object', 'objects', 'd']);

/** A name for the schema at a place, from the property or the operation that it belongs to: `Address`, `ListContactsResponse`. */
export function schemaName(at: Location, { index }: PlaceInDefinition): string {
  return schemaNameAt(segmentsOf(at.pointer), createOperationFinder(index)(at)?.operationId ?? operationsOfPath(at));

  /** A notification belongs to a path, whose first operation is the one that subscribes. */
  function operationsOfPath(place: Location): string {
    const [section, path] = segmentsOf(place.pointer);
    return index.operations.find((operation) => section === 'paths' && operation.path === path)?.operationId ?? '';
  }
}

/** A name for the schema that the keys and indexes from the root lead to, in the operation of an id. */
export function schemaNameAt(segments: readonly string[], operationId: string): string {
  const name = pascalCase(nameOf(segments, pascalCase(operationId)));
  return /^[A-Za-z]/.test(name) ? name : `Schema${name}`;
}

function nameOf(segments: readonly string[], operationId: string): string {
  const last = segments.at(-1) ?? '';
  const outer = segments.slice(0, -1);
  const holder = outer.at(-1);
  if (holder === 'properties' && outer.length > 2) return propertyName(last, () => nameOf(outer.slice(0, -1), operationId));
  if (holder === 'allOf') return `${nameOf(outer.slice(0, -1), operationId)}Part`;
  if (last === 'items') return itemName(nameOf(outer, operationId), outer.at(-1) ?? '');
  if (last === 'additionalProperties') return `${nameOf(outer, operationId)}Value`;
  if (last === 'schema') return rootName(outer, operationId);
  return last;
}

/** The name of the schema of a body, an answer or a notification. */
function rootName(outer: readonly string[], operationId: string): string {
  const [section, sharedName = ''] = outer;
  const holder = outer.at(-2);
  const last = outer.at(-1) ?? '';
  if (section === 'responses') return `${pascalCase(sharedName)}Response`;
  if (section === 'parameters') return pascalCase(sharedName);
  if (last === 'x-ms-notification-content') return `${operationId}Notification`;
  if (holder === 'responses') return `${operationId}${last.startsWith('2') ? '' : pascalCase(last)}Response`;
  return `${operationId}Request`;
}

function propertyName(name: string, around: () => string): string {
  return GENERIC.has(name.toLowerCase()) ? withoutEnding(around()) + pascalCase(name) : pascalCase(name);
}

function itemName(list: string, property: string): string {
  if (GENERIC.has(property.toLowerCase()) || /(Response|Request|Notification)$/.test(list)) return `${withoutEnding(list)}Item`;
  const one = singularName(list);
  return one === list ? `${list}Item` : one;
}

function withoutEnding(name: string): string {
  return name.replace(/(?<=.)(Response|Request|Notification)$/, '');
}

/** Of the last word, which says what it is. */
function singularName(name: string): string {
  return name.replace(/[A-Z][a-z]*$/, (word) => word.charAt(0) + singularOf(word.toLowerCase()).slice(1));
}
