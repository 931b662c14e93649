import { propertyMember } from '../../index/property-members.js';
import { listOf, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramSetsLogicApps = defineRule({
  meta: {
    id: 'param-sets-logic-apps',
    title: 'Connectors for Logic Apps have one way to sign in',
    severity: 'warning',
    profiles: ['logic-apps'],
    loss: 'authentication-types',
    serviceRules: {},
    reads: ['properties'],
    messages: {
      instead: 'Logic Apps leaves out "connectionParameterSets" ({names}), since its connectors have one way to sign in: that of "connectionParameters".',
      unsigned: 'Logic Apps leaves out "connectionParameterSets" ({names}), since its connectors have one way to sign in. "connectionParameters" has none, so that connections sign in to nothing: add one there.',
    },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const sets = propertyMember(project, 'connectionParameterSets');
      const values = listOf(memberOf(objectOf(sets?.value), 'values'));
      if (sets === undefined || values.length === 0) return;
      const names = values.map((set) => textOf(memberOf(objectOf(set), 'name')) ?? 'nameless').join(', ');
      const hasParameters = Object.keys(objectOf(propertyMember(project, 'connectionParameters')?.value) ?? {}).length > 0;
      // In a solution, the sets are a file of their own, whose root has no key.
      const part = sets.at.parent === undefined ? 'value' : 'key';
      report({ at: sets.at, part, messageId: hasParameters ? 'instead' : 'unsigned', data: { names } });
    },
  }),
});
