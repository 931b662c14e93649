import { proposeOperationId } from './id-renaming.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { isBlank, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';
import { pascalCase } from '../../wording/pascal-case.js';

export const operationIdSanitized = defineRule({
  meta: {
    id: 'operation-id-sanitized',
    title: 'Operation ids are made of letters and digits',
    // The service warns of it and goes on with an id of its own; a tenth of the published connectors have such ids.
    severity: 'hint',
    profiles: ['save'],
    profileSeverities: { certification: 'warning' },
    serviceRules: { rewritten: 'OperationIdSanitized' },
    reads: ['definition'],
    messages: { rewritten: 'The service rewrites operation ids that have more than letters and digits, such as "{characters}" here. Flows then know the operation under another name: write "{id}". In a connector that is in use, leave it as it is.' },
    // Another id breaks the flows that have the operation, so it is proposed only where the connector was not deployed yet.
    fixable: 'suggestion',
  },
  create: (context) => ({
    Operation(operation, at) {
      const { operationId } = operation;
      // The suffix of revisions (_V2) is Microsoft's own.
      const others = operationId === undefined || textFault(operationId) !== undefined ? null : operationId.replace(/_[vV]\d+$/, '').match(/[^A-Za-z0-9]/g);
      if (operationId === undefined || others === null) return;
      const id = pascalCase(operationId);
      context.report({ at: at.child('operationId'), messageId: 'rewritten', data: { characters: [...new Set(others)].join(''), id }, ...(isDeployed(context.project) ? {} : offering(proposeOperationId(operation, id, context))) });
    },
  }),
});

/** Whether settings.json names a connector that these files were downloaded from, or deployed to. */
function isDeployed(project: ConnectorProject): boolean {
  const id = textOf(memberOf(objectOf(documentOf(project, 'settings')?.value), 'connectorId'));
  return (id !== undefined && !isBlank(id)) || documentOf(project, 'deployments') !== undefined;
}
