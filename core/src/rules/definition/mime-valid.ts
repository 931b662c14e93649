import { isList, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

/** RFC 7231: two tokens with a slash between them, then parameters, whose values are tokens or quoted. */
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const MIME = new RegExp(`^\\s*${TOKEN}/${TOKEN}(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"[^"]*"))*\\s*;?\\s*$`);

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
          if (typeof value === 'string' && !MIME.test(value)) report({ at: at.child(key, position), messageId: 'format', data: { value } });
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
