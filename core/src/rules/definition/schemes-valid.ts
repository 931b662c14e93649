import type { Fix } from '../../fixes/fix.js';
import { isList, jsonTypeOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const SUPPORTED = ['https', 'http'];
const WEB_SOCKETS = ['ws', 'wss'];

export const schemesValid = defineRule({
  meta: {
    id: 'schemes-valid',
    title: 'Schemes are https or http',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'SchemeNotValid', webSocket: 'SchemeNotSupported', empty: 'SchemesArrayEmpty', notList: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      unknown: '{scheme} is no scheme that a connector can use. Write "https" (or "http").',
      webSocket: 'Connectors cannot use web sockets ({scheme}). Write "https" (or "http").',
      empty: 'The list of schemes is empty, so the service refuses the connector. Write ["https"], or remove "schemes".',
      notList: '"schemes" is {type} instead of a list. Write ["https"].',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (holder: JsonObject, at: Location): void => {
      const schemes = memberOf(holder, 'schemes');
      const place = at.child('schemes');
      if (schemes === undefined) return;
      if (!isList(schemes)) report({ at: place, messageId: 'notList', data: { type: jsonTypeOf(schemes) }, fixes: () => [useHttps(place, ['https'])] });
      else if (schemes.length === 0) report({ at: place, messageId: 'empty', fixes: () => [useHttps(place, ['https'])] });
      else {
        schemes.forEach((scheme: unknown, index) => {
          if (typeof scheme === 'string' && SUPPORTED.includes(scheme)) return;
          const messageId = typeof scheme === 'string' && WEB_SOCKETS.includes(scheme) ? 'webSocket' : 'unknown';
          const replacement = replacementFor(scheme, schemes);
          report({ at: place.child(index), messageId, data: { scheme: JSON.stringify(scheme) }, fixes: () => [replace(place.child(index), replacement)] });
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

function useHttps(place: Location, value: unknown): Fix {
  return suggestion('Use "https"', place, (corrector) => {
    corrector.set(place.pointer, value);
  });
}

/** `HTTPS` is `https`; anything else becomes `https`, unless the list has that already. Undefined: the entry goes. */
function replacementFor(scheme: unknown, schemes: readonly unknown[]): string | undefined {
  const lower = typeof scheme === 'string' ? scheme.trim().toLowerCase() : '';
  return [lower, 'https'].find((candidate) => SUPPORTED.includes(candidate) && !schemes.includes(candidate));
}

function replace(place: Location, replacement: string | undefined): Fix {
  if (replacement === undefined) {
    return suggestion('Remove this scheme', place, (corrector) => {
      corrector.remove(place.pointer);
    });
  }
  return suggestion(`Change the scheme to "${replacement}"`, place, (corrector) => {
    corrector.set(place.pointer, replacement);
  });
}
