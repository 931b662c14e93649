import { isList, listOf, memberOf, textOf } from '../../../lint/json-object.js';
import { propertiesOf } from '../../../schemas/schema-path.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';
import { objectAbove } from './around-cursor.js';

/** The properties of the schema whose `required` or `discriminator` the cursor stands in. */
export function propertyNames(place: CompletionPlace): readonly Proposal[] {
  const levels = place.cursor.segments.length - place.cursor.segments.findLastIndex((segment) => segment === 'required' || segment === 'discriminator');
  const schema = objectAbove(place, levels);
  return [...propertiesOf(schema, place.index)].map(([name, value]) => ({ value: name, kind: 'property', detail: textOf(memberOf(value, 'type')) ?? '', documentation: textOf(memberOf(value, 'description')) ?? '', rank: 2 }));
}

/** Names that `required` lists, and that no property has. */
export function missingProperties(place: CompletionPlace): readonly Proposal[] {
  const schema = objectAbove(place, 1);
  const known = propertiesOf(schema, place.index);
  return listOf(memberOf(schema, 'required')).flatMap((name): Proposal[] => (typeof name === 'string' && !known.has(name) ? [{ value: name, kind: 'property', detail: 'required, and missing', rank: 1 }] : []));
}

/** The values of `enum` beside the cursor, or around it for their names; true or false for a boolean. */
export function enumValues(place: CompletionPlace): readonly Proposal[] {
  const at = place.cursor.segments.lastIndexOf('x-ms-enum-values');
  const holder = objectAbove(place, at === -1 ? 1 : place.cursor.segments.length - at);
  const values = memberOf(holder, 'enum');
  if (isList(values)) return values.flatMap((value): Proposal[] => (isPlain(value) ? [{ value, kind: 'value', detail: 'of enum', rank: 1 }] : []));
  return memberOf(holder, 'type') === 'boolean' ? [true, false].map((value) => ({ value, kind: 'value', rank: 2 })) : [];
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
