import { isList, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import { isMimeType } from './mime-type.js';

export const mimeValid = defineRule({
  meta: {
    id: 'mime-valid',
    title: 'What operations take and answer are MIME types',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'MimeTypeNotValid' },
    reads: ['definition'],
    messages: { format: '"{value}" is no MIME type, so the service refuses the connector. Write one such as "application/json".' },
    fixable: 'no',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location): void => {
      for (const key of ['consumes', 'produces']) {
        const types = memberOf(holder, key);
        if (!isList(types)) continue;
        types.forEach((value: unknown, position) => {
          if (typeof value === 'string' && !isMimeType(value)) report({ at: at.child(key, position), messageId: 'format', data: { value } });
        });
      }
    };
    return {
      Definition: check,
      Operation: ({ value }, at) => {
        check(value, at);
      },
    };
  },
});
