import type { ConnectorOperation } from '../../index/connector-index.js';
import { defineRule } from '../rule.js';

export const pathDuplicateTemplate = defineRule({
  meta: {
    id: 'path-duplicate-template',
    title: 'No two paths differ only in the names of their variables',
    severity: 'error',
    profiles: ['save'],
    keepsAccount: true,
    serviceRules: { duplicate: 'DuplicateOperationPath' },
    reads: ['definition'],
    messages: { duplicate: '{method} {path} cannot be told from {method} {other}, since only the names of the variables differ. Make one operation of both, or change one of the paths.' },
    fixable: 'no',
  },
  create: ({ report }) => {
    const firsts = new Map<string, ConnectorOperation>();
    return {
      Operation(operation, at) {
        // Empty braces, which are a finding of their own, stand for no variable.
        const path = operation.path.includes('{') ? operation.path.replace(/\{[^{}/]+\}/g, '{*}') : operation.path;
        const key = `${operation.method} ${path}`;
        const other = firsts.get(key);
        if (other === undefined) firsts.set(key, operation);
        // Paths that differ in nothing but capitals are a finding of their own.
        else if (other.path.toLowerCase() !== operation.path.toLowerCase()) report({ at, part: 'key', messageId: 'duplicate', data: { method: operation.method.toUpperCase(), path: operation.path, other: other.path } });
      },
    };
  },
});
