import { MAX_DESCRIPTION_LENGTH, MIN_DESCRIPTION_LENGTH } from '../../limits.js';
import { isBlank, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const infoDescriptionLength = defineRule({
  meta: {
    id: 'info-description-length',
    title: 'The description of a published connector has 30 to 500 characters',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { outside: 'FieldLengthNotInRange' },
    reads: ['definition'],
    messages: { outside: 'The description has {length} characters, and certification asks for {least} to {most}. Say what people can do with the connector, in a sentence or two.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const description = memberOf(info, 'description');
      // An empty one is said by info-description-required.
      if (typeof description !== 'string' || isBlank(description)) return;
      const { length } = description;
      if (length < MIN_DESCRIPTION_LENGTH || length > MAX_DESCRIPTION_LENGTH) report({ at: at.child('description'), messageId: 'outside', data: { length, least: MIN_DESCRIPTION_LENGTH, most: MAX_DESCRIPTION_LENGTH } });
    },
  }),
});
