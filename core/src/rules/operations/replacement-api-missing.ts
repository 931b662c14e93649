import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember } from '../../fixes/fixing.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { replacementOf } from '../../index/replacement.js';

export const replacementApiMissing = defineRule({
  meta: {
    id: 'replacement-api-missing',
    title: 'A replacement names its connector',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'ApiAnnotationExtensionReplacementInfoMissingApiProperty' },
    reads: ['definition'],
    messages: { missing: 'The replacement does not say which connector the new operation is in. Add "api".' },
    fixable: 'suggestion',
  },
  create: ({ project, index, report }) => ({
    Operation(operation) {
      const found = replacementOf(operation);
      if (found !== undefined && textFault(memberOf(found.replacement, 'api')) !== undefined) {
        const name = ownName(project, index);
        const fixes: readonly Fix[] = name === undefined ? [] : [proposeMember(found.at, 'api', name, undefined, { first: true })];
        report({ at: found.at, messageId: 'missing', isMissing: true, ...offering(fixes) });
      }
    },
  }),
});

/** The name of this connector, where the new operation is mostly: as another replacement or settings.json has it, else as the service makes one of the title. */
function ownName(project: ConnectorProject, index: ConnectorIndex): string | undefined {
  const others = index.operations.map((operation) => textOf(memberOf(replacementOf(operation)?.replacement, 'api')));
  const known = [...others, textOf(memberOf(objectOf(documentOf(project, 'settings')?.value), 'connectorId'))].find((name) => name !== undefined && name.trim() !== '');
  const title = textOf(memberOf(objectOf(memberOf(objectOf(documentOf(project, 'definition')?.value), 'info')), 'title')) ?? '';
  const word = title.toLowerCase().replaceAll(/[^a-z\d]/g, '');
  return known ?? (word === '' ? undefined : `shared_${word}`);
}
