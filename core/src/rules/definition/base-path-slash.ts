import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { isEnvironmentVariable } from '../../environment-variable.js';
import { safeFix, suggestion } from '../../fixes/fixing.js';
import { pathOfAddress } from '../../paths/path-of-address.js';
import { defineRule } from '../rule.js';

export const basePathSlash = defineRule({
  meta: {
    id: 'base-path-slash',
    title: 'The basePath starts with a slash',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { noSlash: 'BasePathNotValid', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      noSlash: 'The basePath has to start with a slash, or the service refuses the connector. Write "{corrected}".',
      notText: 'The basePath is {type} instead of text. Write the part of the address after the host, such as "/v1".',
    },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const basePath = memberOf(root, 'basePath');
      const place = at.child('basePath');
      if (basePath === undefined) return;
      if (typeof basePath !== 'string') {
        report({ at: place, messageId: 'notText', data: { type: jsonTypeOf(basePath) } });
        return;
      }
      if (basePath.startsWith('/') || isEnvironmentVariable(basePath)) return;
      // What stands behind a host, or is asked of it, is no part of the path.
      const corrected = pathOfAddress(basePath).replace(/[?#].*$/s, '');
      const keepsMeaning = corrected === `/${basePath.trim()}`;
      report({
        at: place,
        messageId: 'noSlash',
        data: { corrected },
        fixable: keepsMeaning ? 'safe' : 'suggestion',
        fixes: () => [
          (keepsMeaning ? safeFix : suggestion)(`Change the basePath to "${corrected}"`, place, (corrector) => {
            corrector.set(place.pointer, corrected);
          }),
        ],
      });
    },
  }),
});
