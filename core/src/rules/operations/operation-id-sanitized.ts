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
    // Another id breaks the flows that have the operation; who still may change it renames it everywhere at once.
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ operationId }, at) {
      // The suffix of revisions (_V2) is Microsoft's own.
      const others = operationId === undefined || textFault(operationId) !== undefined ? null : operationId.replace(/_[vV]\d+$/, '').match(/[^A-Za-z0-9]/g);
      if (operationId === undefined || others === null) return;
      const id = pascalCase(operationId);
      report({ at: at.child('operationId'), messageId: 'rewritten', data: { characters: [...new Set(others)].join(''), id } });
    },
  }),
});
