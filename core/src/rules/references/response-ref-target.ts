import { defineRule } from '../rule.js';
import { reportWrongTargets } from './wrong-target.js';

export const responseRefTarget = defineRule({
  meta: {
    id: 'response-ref-target',
    title: 'Responses refer to shared responses of the same file',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { elsewhere: 'ResponseReferenceNotValid', meant: 'ResponseReferenceNotValid' },
    reads: ['definition'],
    messages: {
      elsewhere: 'A response can only refer to "#/responses/…" of this file, so the service refuses "{reference}". Put the target there, and refer to it by its name.',
      meant: 'A response can only refer to "#/responses/…" of this file, so the service refuses "{reference}". Did you mean "{meant}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportWrongTargets(['response'], '#/responses/', context),
});
