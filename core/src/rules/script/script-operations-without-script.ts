import { isBlank, isList, memberOf, objectOf } from '../../lint/json-object.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const scriptOperationsWithoutScript = defineRule({
  meta: {
    id: 'script-operations-without-script',
    title: 'A connector that sends operations through a script has one',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties', 'settings'],
    messages: { noScript: 'These operations are to go through a script, but the folder has none. Add script.csx, or remove the list.' },
    fixable: 'suggestion',
  },
  create: ({ project, isComplete, report }) => {
    if (!isComplete || project.documents.some(({ kind }) => kind === 'script') || hasScriptElsewhere(project)) return {};
    return {
      Properties(root, at) {
        const list = memberOf(objectOf(memberOf(root, 'properties')), 'scriptOperations');
        if (!isList(list) || list.length === 0) return;
        const place = at.child('properties', 'scriptOperations');
        report({ at: place, messageId: 'noScript', fixes: () => [proposeRemoval(place)] });
      },
    };
  },
});

/** The settings name a script that is none of the folder's; whether it is there is what settings-files-exist looks at. */
export function hasScriptElsewhere({ documents }: ConnectorProject): boolean {
  return documents.some(({ kind, value }) => {
    const script = kind === 'settings' ? memberOf(objectOf(value), 'script') : undefined;
    return typeof script === 'string' && !isBlank(script);
  });
}
