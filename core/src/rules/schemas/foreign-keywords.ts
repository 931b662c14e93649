/** Keywords of JSON Schema and OpenAPI 3 that Swagger 2.0 does not have, with what to write instead. */
export const FOREIGN_KEYWORDS: ReadonlyMap<string, string> = new Map([
  ['anyOf', 'Describe one shape with all properties, and require only those that every variant has'],
  ['oneOf', 'Describe one shape with all properties, and require only those that every variant has'],
  ['not', 'Remove it, and say in the description what is not allowed'],
  ['const', 'Write an "enum" with this one value'],
  ['nullable', 'Write "x-nullable": true'],
  ['patternProperties', 'Use "additionalProperties" with one schema for all names'],
  ['propertyNames', 'Remove it, and say in the description how the names look'],
  ['examples', 'Write one value as "example"'],
  ['if', 'Remove it, and say the condition in the description'],
  ['then', 'Remove it, and say the condition in the description'],
  ['else', 'Remove it, and say the condition in the description'],
  ['dependencies', 'Remove it, and say in the description what depends on what'],
  ['contains', 'Remove it, and say in the description what the list has to hold'],
  ['additionalItems', 'Remove it: "items" describes all entries'],
  ['writeOnly', 'Remove it: Swagger 2.0 knows only "readOnly"'],
  ['deprecated', 'Remove it, and say in the description that the value is no longer used'],
  ['$schema', 'Remove it'],
  ['$id', 'Remove it'],
  ['$defs', 'Move the schemas to the "definitions" of the connector'],
  ['definitions', 'Move the schemas to the "definitions" of the connector'],
]);

export function isForeignKeyword(key: string): boolean {
  return FOREIGN_KEYWORDS.has(key);
}
