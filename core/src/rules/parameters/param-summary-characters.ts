import { isBlank, memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { labelOf } from '../../wording/parameter-label.js';
import { eachFilledIn } from './filled-in-parameters.js';

export const paramSummaryCharacters = defineRule({
  meta: {
    id: 'param-summary-characters',
    title: 'Labels of parameters are made of words',
    severity: 'info',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      identifier: '"{label}" is a technical name. Write it for people, such as "{words}".',
      characters: 'The label has "{characters}", and Microsoft asks for letters, digits and parentheses.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) =>
    eachFilledIn(index, ({ value, at }, operation) => {
      const label = memberOf(value, 'x-ms-summary');
      if (typeof label !== 'string' || isBlank(label)) return;
      const place = at.child('x-ms-summary');
      const others = label.match(/[^\p{L}\p{M}\p{N}\s()'’,.:/&+-]/gu);
      if (/^[a-z]+(?:[A-Z][a-z0-9]*)+$|^(?=\w+$).[^_]*_.|^\$/.test(label.trim())) {
        const words = labelOf(label);
        report({ at: place, restsOn: operation.at, once: at.pointer, messageId: 'identifier', data: { label, words }, ...offering([proposeValue(place, words, `Change the label to "${words}"`)]) });
      } else if (others !== null) {
        report({ at: place, restsOn: operation.at, once: at.pointer, messageId: 'characters', data: { characters: [...new Set(others)].join('') }, fixable: 'no' });
      }
    }),
});
