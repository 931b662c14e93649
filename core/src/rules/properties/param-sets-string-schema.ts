import { labelOf } from '../../wording/parameter-label.js';
import { proposeMember } from '../../fixes/fixing.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramSetsStringSchema = defineRule({
  meta: {
    id: 'param-sets-string-schema',
    title: 'Texts of a way to sign in describe themselves in a schema',
    severity: 'hint',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { schema: 'In a set, Microsoft’s page describes "{name}" by "uiDefinition": { "schema": { "type": "string", "description": … } }, beside its "displayName".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value, at, inSet }) {
      const ui = objectOf(memberOf(value, 'uiDefinition'));
      const isHidden = String(memberOf(objectOf(memberOf(ui, 'constraints')), 'hidden')) === 'true';
      if (inSet && !isHidden && memberOf(value, 'type') === 'string' && ui !== undefined && memberOf(ui, 'schema') === undefined && memberOf(ui, 'description') === undefined) report({ at: at.child('uiDefinition'), part: 'key', messageId: 'schema', data: { name }, isMissing: true, fixes: () => [proposeMember(at.child('uiDefinition'), 'schema', { type: 'string', description: textOf(memberOf(ui, 'tooltip')) ?? textOf(memberOf(ui, 'displayName')) ?? labelOf(name) }, 'Add a "schema" with a description')] });
    },
  }),
});
