import type { ConnectorIndex } from '../../index/connector-index.js';
import { isObject, listOf, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { propertiesOf, resolveSchema } from '../../schemas/schema-path.js';
import { code, paragraphs, plain, table } from './markdown.js';

/** More rows than fit into a hover without scrolling help nobody. */
const MAX_ROWS = 15;

/** A schema as people read it: what it is, what it is for, and its properties. */
export function schemaCard(schema: unknown, index: ConnectorIndex): string {
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined) return '';
  const described = textOf(memberOf(resolved, 'description'));
  return paragraphs(`*${typeText(resolved, index)}*`, described === undefined ? undefined : plain(described), propertyTable(resolved, index));
}

/** The properties of a schema, or of the items of a list. */
export function propertyTable(schema: JsonObject, index: ConnectorIndex): string {
  const holder = memberOf(schema, 'type') === 'array' ? (resolveSchema(memberOf(schema, 'items'), index) ?? schema) : schema;
  const required = new Set(listOf(memberOf(holder, 'required')));
  const properties = [...propertiesOf(holder, index)];
  const rows = properties.slice(0, MAX_ROWS).map(([name, property]) => [code(name), typeText(property, index), plain(labelOf(property), 60), required.has(name) ? 'required' : '']);
  return table(['Property', 'Type', 'Label', ''], rows, properties.length - rows.length);
}

/** What a value is, in a few words: `string (date-time)`, `list of Contact`. */
export function typeText(value: unknown, index: ConnectorIndex): string {
  const name = isObject(value) ? nameOfReference(textOf(memberOf(value, '$ref'))) : undefined;
  if (name !== undefined) return plain(name);
  const schema = resolveSchema(value, index);
  if (schema === undefined) return '';
  const type = textOf(memberOf(schema, 'type'));
  const format = textOf(memberOf(schema, 'format'));
  if (type === 'array') return `list of ${typeText(memberOf(schema, 'items'), index) || 'anything'}`;
  if (type === undefined) return isObject(memberOf(schema, 'properties')) || listOf(memberOf(schema, 'allOf')).length > 0 ? 'object' : '';
  return format === undefined ? plain(type) : `${plain(type)} (${plain(format)})`;
}

function nameOfReference(reference: string | undefined): string | undefined {
  return reference === undefined ? undefined : /\/([^/]+)$/.exec(reference)?.[1];
}

/** What makers see of a parameter or property. */
export function labelOf(value: JsonObject): string {
  return textOf(memberOf(value, 'x-ms-summary')) ?? textOf(memberOf(value, 'title')) ?? '';
}
