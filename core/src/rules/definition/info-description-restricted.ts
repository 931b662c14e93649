import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { findWord, PRODUCT_NAMES } from './restricted-words.js';

export const infoDescriptionRestricted = defineRule({
  meta: {
    id: 'info-description-restricted',
    title: 'The description of the connector names no product of the platform',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { word: 'ValueContainsRestrictedWords' },
    reads: ['definition'],
    messages: { word: 'The description names "{word}", and certification refuses it, since a connector serves several products. Say what the connector does without it.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const description = memberOf(info, 'description');
      const word = typeof description === 'string' ? findWord(description, PRODUCT_NAMES) : undefined;
      if (word !== undefined) report({ at: at.child('description'), messageId: 'word', data: { word } });
    },
  }),
});
