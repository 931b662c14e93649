import { isObject, listOf, memberOf, textOf } from '../../../lint/json-object.js';
import { MAX_CATEGORIES } from '../../../limits.js';
import { METADATA_NAMES } from '../../../knowledge/connector-metadata.js';
import { CATEGORIES } from '../../../knowledge/connector-categories.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { objectAbove } from './around-cursor.js';

/** The facts that no other entry of the list has. */
export function metadataNames({ cursor: { segments, valueAt } }: CompletionPlace): readonly Proposal[] {
  const own = Number(segments.at(-2));
  const taken = new Set(listOf(valueAt(segments.length - 2)).flatMap((entry, position) => (position !== own && isObject(entry) ? [textOf(memberOf(entry, 'propertyName'))?.trim().toLowerCase()] : [])));
  return METADATA_NAMES.filter((name) => !taken.has(name.toLowerCase())).map((value) => ({ value, kind: 'value', rank: 1 }));
}

/** The categories of the store, one or two of which a connector has with a semicolon between them. */
export function metadataValues(place: CompletionPlace): readonly Proposal[] {
  if (textOf(memberOf(objectAbove(place, 1), 'propertyName'))?.trim().toLowerCase() !== 'categories') return [];
  const { typed } = place.cursor;
  const before = typed.includes(';') ? typed.slice(0, typed.lastIndexOf(';') + 1) : '';
  const taken = before.split(';').map((category) => category.trim()).filter((category) => category !== '');
  if (taken.length >= MAX_CATEGORIES) return [];
  return CATEGORIES.filter((category) => !taken.includes(category)).map((category) => ({ value: `${before}${category}`, label: category, kind: 'value', rank: 2 }));
}
