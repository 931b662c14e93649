import { defineRule } from '../rule.js';
import { reportWrongTargets } from './wrong-target.js';

export const paramRefTarget = defineRule({
  meta: {
    id: 'param-ref-target',
    title: 'Parameters refer to shared parameters of the same file',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { elsewhere: 'ParameterReferenceNotValid', meant: 'ParameterReferenceNotValid' },
    reads: ['definition'],
    messages: {
      elsewhere: 'A parameter can only refer to "#/parameters/…" of this file, so the service refuses "{reference}". Put the target there, and refer to it by its name.',
      meant: 'A parameter can only refer to "#/parameters/…" of this file, so the service refuses "{reference}". Did you mean "{meant}"?',
    },
    fixable: 'suggestion',
  },
  create: (context) => reportWrongTargets(['parameter'], '#/parameters/', context),
});
