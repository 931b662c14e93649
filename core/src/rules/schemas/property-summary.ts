import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { labelOf } from '../../wording/parameter-label.js';
import { visibleProperties } from './property-texts.js';

export const propertySummary = defineRule({
  meta: {
    id: 'property-summary',
    title: 'Properties have a label',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Makers see the technical name "{name}". Add an "x-ms-summary" such as "{label}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      properties: visibleProperties((name, property, at) => {
        if (memberOf(property, 'x-ms-summary') !== undefined || memberOf(property, 'title') !== undefined) return;
        const label = labelOf(name);
        // "Name" is as good a label as any.
        if (label === name) return;
        const add = suggestion(`Add the label "${label}"`, at, (corrector) => {
          corrector.insertKey(at.pointer, 'x-ms-summary', label, { after: 'type' });
        });
        report({ at, part: 'key', messageId: 'missing', data: { name, label }, isMissing: true, fixes: () => [add] });
      }),
    },
  }),
});
