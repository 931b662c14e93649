import { offering } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { pascalCase } from '../../wording/pascal-case.js';
import { proposeOperationId } from './id-renaming.js';

export const operationIdPascalCase = defineRule({
  meta: {
    id: 'operation-id-pascal-case',
    title: 'Operation ids are written in Pascal case',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition', 'properties', 'script'],
    messages: { lower: 'Operation ids of connectors start with a capital: "{id}".' },
    fixable: 'suggestion',
  },
  create: (context) => ({
    Operation(operation, at) {
      const { operationId } = operation;
      // Other characters than letters and digits are a finding of their own.
      if (operationId === undefined || !/^[a-z][A-Za-z0-9]*(?:_[vV]\d+)?$/.test(operationId)) return;
      const id = pascalCase(operationId);
      const fixes = proposeOperationId(operation, id, context);
      context.report({ at: at.child('operationId'), messageId: 'lower', data: { id }, ...(fixes.length === 0 ? { fixable: 'no' as const } : offering(fixes)) });
    },
  }),
});
