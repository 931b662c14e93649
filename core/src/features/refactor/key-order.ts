import type { NodeKind } from '../../lint/node-types.js';

/** Stands for all keys that an order does not name. They keep their order among each other. */
const OTHERS = '*';

/** The sections of a definition are in the order of Microsoft's coding standards for connectors; in the others, what names a thing comes first and what is long comes last. */
const ORDERS: Readonly<Partial<Record<NodeKind, readonly string[]>>> = {
  definition: [
    'swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters', 'responses', 'securityDefinitions', 'security', 'tags', 'externalDocs', OTHERS,
  ],
  info: ['title', 'description', 'version', 'termsOfService', 'contact', 'license', OTHERS],
  operation: [
    'operationId', 'summary', 'description', 'deprecated', 'x-ms-visibility', 'x-ms-trigger', 'x-ms-trigger-hint', 'x-ms-trigger-metadata', 'x-ms-notification', 'x-ms-api-annotation',
    OTHERS, 'tags', 'externalDocs', 'schemes', 'consumes', 'produces', 'security', 'parameters', 'responses',
  ],
  parameter: [
    'name', 'in', 'required', 'type', 'format', 'collectionFormat', 'x-ms-summary', 'description', 'x-ms-visibility', 'default', 'enum', 'x-ms-enum-values', OTHERS, 'items', 'schema',
  ],
  schema: ['type', 'format', 'title', 'x-ms-summary', 'description', 'x-ms-visibility', 'default', 'enum', 'x-ms-enum-values', OTHERS, 'required', 'allOf', 'properties', 'items', 'additionalProperties', 'example'],
  response: ['description', OTHERS, 'headers', 'schema', 'examples'],
};

/** The keys of an object in the recommended order; undefined where they are in it, or where there is none for that kind. */
export function recommendedOrder(kind: NodeKind, keys: readonly string[]): readonly string[] | undefined {
  const order = ORDERS[kind];
  if (order === undefined) return undefined;
  const others = order.indexOf(OTHERS);
  const rank = (key: string): number => {
    const position = order.indexOf(key);
    return position < 0 ? others : position;
  };
  const sorted = keys.toSorted((a, b) => rank(a) - rank(b));
  return sorted.every((key, position) => key === keys[position]) ? undefined : sorted;
}
