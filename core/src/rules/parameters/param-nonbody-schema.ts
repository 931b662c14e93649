import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const PLACES = ['query', 'header', 'path', 'formData'];

export const paramNonbodySchema = defineRule({
  meta: {
    id: 'param-nonbody-schema',
    title: 'Only body parameters have a schema',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { schema: 'NonBodyParameterSchemaNotValid' },
    reads: ['definition'],
    messages: { schema: 'A {in} parameter has its type beside its name, not in a "schema", which only bodies have. Write the members of the schema here.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => ({
    Parameter(parameter, at) {
      const place = memberOf(parameter, 'in');
      // A place that Swagger 2.0 does not know is a finding of its own, and may be meant to be the body.
      if (typeof place !== 'string' || !PLACES.includes(place) || !Object.hasOwn(parameter, 'schema')) return;
      report({ at: at.child('schema'), part: 'key', messageId: 'schema', data: { in: place }, ...offering(isComplete ? unfolding(parameter, at) : []) });
    },
  }),
});

/** OpenAPI 3 has schemas on all parameters; a simple one says the same without it. */
function unfolding(parameter: JsonObject, at: Location): readonly Fix[] {
  const schema = memberOf(parameter, 'schema');
  if (!isObject(schema) || Object.hasOwn(schema, '$ref') || memberOf(schema, 'type') === 'object') return [];
  const members = Object.entries(schema).filter(([key]) => !Object.hasOwn(parameter, key));
  return [
    suggestion('Move the members of the schema up', at, (corrector) => {
      corrector.remove(at.child('schema').pointer);
      for (const [key, value] of members) corrector.insertKey(at.pointer, key, value);
    }),
  ];
}
