import { isObject, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const responseSharedDefinition = defineRule({
  meta: {
    id: 'response-shared-definition',
    title: 'Schemas that several answers have are shared',
    severity: 'hint',
    profiles: ['style'],
    keepsAccount: true,
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The same schema stands on {count} answers. Put it into "definitions" once, and refer to it.' },
    fixable: 'no',
    options: { properties: { kind: 'number', default: 3, minimum: 1, maximum: 1000, description: 'How many properties a schema has at least: smaller ones are quicker written than referred to.' } },
  },
  create: ({ options, report }) => {
    const places = new Map<string, { readonly first: Location; count: number }>();
    return {
      Response(response, at) {
        const schema = memberOf(response, 'schema');
        const properties = isObject(schema) ? memberOf(schema, 'properties') : undefined;
        if (!isObject(properties) || Object.keys(properties).length < options.properties) return;
        const key = JSON.stringify(schema);
        const same = places.get(key);
        if (same === undefined) places.set(key, { first: at.child('schema'), count: 1 });
        else same.count++;
      },
      End() {
        for (const { first, count } of places.values()) if (count > 1) report({ at: first, part: 'key', messageId: 'same', data: { count } });
      },
    };
  },
});
