import { memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const englishStrings = defineRule({
  meta: {
    id: 'english-strings',
    title: 'Texts that makers read are in English',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      script: 'The text has "{letter}". Published connectors are written in English, and Microsoft translates them from it.',
      camel: '"{word}" is a technical name. Published texts are translated, and such words stay as they are: write it in words.',
    },
    fixable: 'no',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location, keys: readonly string[]): void => {
      for (const key of keys) {
        const text = memberOf(holder, key);
        if (typeof text !== 'string') continue;
        const letter = /(?!\p{Script=Latin})\p{L}/u.exec(text)?.[0];
        const word = key === 'summary' ? /\b[a-z]+(?:[A-Z][a-z]+)+\b/.exec(text)?.[0] : undefined;
        if (letter !== undefined) report({ at: at.child(key), messageId: 'script', data: { letter } });
        else if (word !== undefined) report({ at: at.child(key), messageId: 'camel', data: { word } });
      }
    };
    return {
      Info(info, at) {
        check(info, at, ['description']);
      },
      Operation({ value, kind }, at) {
        if (kind !== 'internal') check(value, at, ['summary', 'description']);
      },
      Parameter(parameter, at) {
        check(parameter, at, ['x-ms-summary', 'description']);
      },
    };
  },
});
