import { listOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { defineRule } from '../rule.js';
import { followPath, resolveSchema } from '../../schemas/schema-path.js';

export const discriminator = defineRule({
  meta: {
    id: 'discriminator',
    title: 'A discriminator is a required property of type string',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'DiscriminatorMustBeARequiredStringProperty', optional: 'DiscriminatorMustBeARequiredStringProperty', notText: 'DiscriminatorMustBeARequiredStringProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The discriminator "{name}" is no property of this schema. Name the property that tells the kinds of objects apart.',
      optional: 'The discriminator "{name}" has to be required, since nothing else tells the kinds of objects apart. Add it to "required".',
      notText: 'The discriminator "{name}" has to be of type string, since it holds the name of a definition. Change its type.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => {
    if (!isComplete) return {};
    return {
      keywords: {
        discriminator(name, holder, at, kind) {
          if (kind !== 'schema' || typeof name !== 'string') return;
          const messageId = faultOf(name, holder, index);
          if (messageId !== undefined) report({ at: at.child('discriminator'), messageId, data: { name } });
        },
      },
    };
  },
});

function faultOf(name: string, holder: JsonObject, index: ConnectorIndex): 'missing' | 'optional' | 'notText' | undefined {
  const parts: readonly JsonObject[] = [holder, ...listOf(memberOf(holder, 'allOf')).map((part) => resolveSchema(part, index)).filter((part) => part !== undefined)];
  const property = parts.map((part) => objectOf(memberOf(objectOf(memberOf(part, 'properties')), name))).find((each) => each !== undefined);
  if (property === undefined) return 'missing';
  if (!parts.some((part) => listOf(memberOf(part, 'required')).includes(name))) return 'optional';
  const found = followPath(property, [], index);
  const type = found.kind === 'found' ? memberOf(found.schema, 'type') : undefined;
  return type === undefined || type === 'string' ? undefined : 'notText';
}
