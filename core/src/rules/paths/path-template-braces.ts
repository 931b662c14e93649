import { defineRule } from '../rule.js';

export const pathTemplateBraces = defineRule({
  meta: {
    id: 'path-template-braces',
    title: 'Each variable of a path stands in a pair of braces',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { braces: 'OperationPathTemplateNotValid' },
    reads: ['definition'],
    messages: { braces: 'The braces of the path "{path}" do not pair up around a name between two slashes, so the service refuses the connector. Close each variable in its own part of the path; write "%7B" and "%7D" for real braces.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PathItem(_item, at, path) {
      if (/[{}]/.test(path) && path.split('/').some(hasStrayBrace)) report({ at, part: 'key', messageId: 'braces', data: { path } });
    },
  }),
});

function hasStrayBrace(segment: string): boolean {
  return /[{}]/.test(segment.replace(/\{[^{}]+\}/g, ''));
}
