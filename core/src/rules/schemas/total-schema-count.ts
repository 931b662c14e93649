import { type ConnectorIndex, HTTP_METHODS } from '../../index/connector-index.js';
import { factsOf } from '../../index/unit-facts.js';
import { isObject, type JsonObject, memberOf, objectOf } from '../../lint/json-object.js';
import { MAX_TOTAL_SCHEMAS } from '../../limits.js';
import { defineRule } from '../rule.js';
import { sizeOfOperation } from '../../schemas/operation-size.js';

export const totalSchemaCount = defineRule({
  meta: {
    id: 'total-schema-count',
    title: 'A connector is made of at most 4,194,304 schemas',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { many: 'TotalSchemaCountExceedsMaxAllowed' },
    reads: ['definition'],
    messages: { many: 'The operations are made of {count} schemas, with all that they refer to, and the service takes {limit}. Split the connector, or leave out properties that makers do not need.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition(root, at) {
      if (mostSchemas(root, index) <= MAX_TOTAL_SCHEMAS) return;
      const count = index.operations.reduce((sum, operation) => sum + sizeOfOperation(operation, index).all, 0);
      if (count > MAX_TOTAL_SCHEMAS) report({ at, messageId: 'many', data: { count, limit: MAX_TOTAL_SCHEMAS } });
    },
  }),
});

/** At most so many: what is counted is quickly found to be few, as it mostly is. A reference is worth no more than the largest shared schema, nor is a shared parameter or response. */
function mostSchemas(root: JsonObject, index: ConnectorIndex): number {
  const largestSchema = largestOf(objectOf(memberOf(root, 'definitions')), index);
  const shared = [...index.sharedParameters, ...index.sharedResponses].map(({ value }) => worth(value, largestSchema));
  const largest = Math.max(largestSchema, ...shared);
  return Object.values(objectOf(memberOf(root, 'paths')) ?? {}).reduce<number>((sum, path) => sum + (isObject(path) ? HTTP_METHODS.length * worth(path, largest) : 0), 0);
}

/** Of definitions that refer only to each other: they are as large as before until one of them changes. */
const LARGEST = new WeakMap<JsonObject, number>();

function largestOf(definitions: JsonObject | undefined, index: ConnectorIndex): number {
  if (definitions === undefined) return 0;
  const known = LARGEST.get(definitions);
  if (known !== undefined) return known;
  const sizes = index.definitions.map(({ value }) => index.schemaSize(value).count);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (Object.values(definitions).every(refersToDefinitionsOnly)) LARGEST.set(definitions, largest);
  return largest;
}

function refersToDefinitionsOnly(definition: unknown): boolean {
  if (!isObject(definition)) return true;
  for (const key of factsOf(definition).uses) if (!key.startsWith('definitions/')) return false;
  return true;
}

function worth(value: object, largest: number): number {
  const { objects, references } = factsOf(value);
  return objects + references * largest;
}
