import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { declaredParameters } from '../../connections/connection-parameters.js';

export const paramSetsStringSchema = defineRule({
  meta: {
    id: 'param-sets-string-schema',
    title: 'Texts of a way to sign in describe themselves in a schema',
    severity: 'hint',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { schema: 'In a set, Microsoft’s page describes "{name}" by "uiDefinition": { "schema": { "type": "string", "description": … } }, beside its "displayName".' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { name, value, at, inSet } of declaredParameters(index)) {
        const ui = objectOf(memberOf(value, 'uiDefinition'));
        if (inSet && memberOf(value, 'type') === 'string' && ui !== undefined && memberOf(ui, 'schema') === undefined && memberOf(ui, 'description') === undefined) report({ at: at.child('uiDefinition'), part: 'key', messageId: 'schema', data: { name }, isMissing: true });
      }
    },
  }),
});
