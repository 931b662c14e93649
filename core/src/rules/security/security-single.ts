import { memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const securitySingle = defineRule({
  meta: {
    id: 'security-single',
    title: 'A connector has one security scheme, or sets to choose from',
    severity: 'info',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { several: '{count} security schemes are declared, and a connection has one. Keep the one that is used, or describe the choice by "connectionParameterSets" in apiProperties.json.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition(root, at) {
      const count = Object.keys(objectOf(memberOf(root, 'securityDefinitions')) ?? {}).filter((name) => !name.startsWith('x-')).length;
      if (count > 1 && index.connectionParameterSets.length === 0) report({ at: at.child('securityDefinitions'), part: 'key', messageId: 'several', data: { count } });
    },
  }),
});
