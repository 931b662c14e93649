import { memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { findWord, PRODUCT_NAMES } from '../definition/restricted-words.js';
import { defineRule } from '../rule.js';

export const stringsNoProductNames = defineRule({
  meta: {
    id: 'strings-no-product-names',
    title: 'Texts that makers read name no product of the platform',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: { word: 'ValueContainsRestrictedWords' },
    reads: ['definition'],
    messages: { word: 'This text names "{word}", and certification refuses that, since a connector serves several products. Say it without the name.' },
    fixable: 'no',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location, keys: readonly string[]): void => {
      for (const key of keys) {
        const text = memberOf(holder, key);
        const word = typeof text === 'string' ? findWord(text, PRODUCT_NAMES) : undefined;
        if (word !== undefined) report({ at: at.child(key), messageId: 'word', data: { word } });
      }
    };
    return {
      Operation({ value, kind }, at) {
        if (kind !== 'internal') check(value, at, ['summary', 'description']);
      },
      Parameter(parameter, at) {
        check(parameter, at, ['x-ms-summary', 'description']);
      },
    };
  },
});
