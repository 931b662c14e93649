import { propertyMember } from '../../index/property-members.js';
import { scriptsInUse } from '../../index/scripts.js';
import { listOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptLogicApps = defineRule({
  meta: {
    id: 'script-logic-apps',
    title: 'Connectors for Logic Apps do without a script',
    severity: 'warning',
    profiles: ['logic-apps'],
    loss: 'script',
    serviceRules: {},
    reads: ['properties', 'script', 'settings'],
    messages: {
      script: 'Logic Apps leaves out the script, since its connectors run no custom code: the calls that it changes go to the API as they are. Let the API do its work.',
      operations: 'Logic Apps leaves out the list of operations with a script, since its connectors run no custom code.',
    },
    fixable: 'no',
  },
  create: ({ project, report }) => ({
    Project() {
      const operations = propertyMember(project, 'scriptOperations');
      if (operations !== undefined && listOf(operations.value).length > 0) report({ at: operations.at, part: 'key', messageId: 'operations' });
      const inProperties = propertyMember(project, 'script');
      if (inProperties !== undefined) report({ at: inProperties.at, part: 'key', messageId: 'script' });
      for (const script of scriptsInUse(project)) report({ at: Location.root(script), messageId: 'script', range: { start: 0, end: 0 } });
    },
  }),
});
