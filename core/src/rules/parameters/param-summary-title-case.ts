import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { titleCase } from '../../wording/title-case.js';
import { eachFilledIn } from './filled-in-parameters.js';

export const paramSummaryTitleCase = defineRule({
  meta: {
    id: 'param-summary-title-case',
    title: 'Labels of parameters are written in title case',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { case: 'Microsoft’s connectors write labels like titles: "{title}".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) =>
    eachFilledIn(index, ({ value, at }, operation) => {
      const label = memberOf(value, 'x-ms-summary');
      const title = typeof label === 'string' ? titleCase(label) : label;
      const place = at.child('x-ms-summary');
      if (typeof title !== 'string' || title === label) return;
      const proposed = title.trim();
      report({ at: place, restsOn: operation.at, once: at.pointer, messageId: 'case', data: { title: proposed }, ...offering([proposeValue(place, proposed, `Change the label to "${proposed}"`)]) });
    }),
});
