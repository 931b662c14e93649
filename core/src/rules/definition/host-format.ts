import type { Fix } from '../../fixes/fix.js';
import { jsonTypeOf, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { isEnvironmentVariable } from '../../environment-variable.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { withoutTrailingSlashes } from '../../text/trailing-slashes.js';

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** What stands for a part that differs from user to user, such as {tenant}. */
const VARIABLE = /(?<!\{)\{+[^{}/]*\}+/;

/** A name or address with an optional port: no scheme, path, braces, blanks or backslashes. */
const HOST = /^[^{}/\s:\\?#@]+(?::\d+)?$/;

export const hostFormat = defineRule({
  meta: {
    id: 'host-format',
    title: 'The host is a bare host name',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { format: 'HostNameNotValid', variable: 'HostNameNotValid', empty: 'HostNameNotValid', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      format: '"{host}" is no host name, so the service refuses the connector. Write only the name (and port), such as "api.contoso.example": "https" belongs to "schemes", and a path to "basePath".',
      variable: '"{host}" has the variable {variable}, and a host has none, so the service refuses the connector. Write a host that there is; where it differs from user to user, ask for it by a connection parameter, and let the policy "dynamichosturl" put that in.',
      empty: 'The host is empty, so the service refuses the connector. Write the name of the server, such as "api.contoso.example".',
      notText: 'The host is {type} instead of text. Write the name of the server, such as "api.contoso.example".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const host = memberOf(root, 'host');
      const place = at.child('host');
      if (host === undefined) return;
      if (typeof host !== 'string') report({ at: place, messageId: 'notText', data: { type: jsonTypeOf(host) } });
      else if (host.trim() === '') report({ at: place, messageId: 'empty' });
      else if (!HOST.test(host) && !isEnvironmentVariable(host)) report({ at: place, ...faultOf(host), ...fixesFor(host, root, at) });
    },
  }),
});

function faultOf(host: string): { readonly messageId: 'format' | 'variable'; readonly data: Readonly<Record<string, string>> } {
  const [variable] = VARIABLE.exec(host.replace(SCHEME, '').replace(/[/?#].*$/s, '')) ?? [];
  return variable === undefined ? { messageId: 'format', data: { host } } : { messageId: 'variable', data: { host, variable } };
}

/** The address is written with or without its scheme. What stands before a colon is one only where two slashes follow, or where it is a known one: it may be a host with a port. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:(?=\/\/)|https?:)?\/{0,2}([^/?#]*)([^?#]*)/i;

/** A whole url is taken apart into host and base path; nothing is proposed where no host comes out. */
function fixesFor(url: string, root: JsonObject, at: Location): { readonly fixes?: () => readonly Fix[] } {
  const [, host = '', written = ''] = ADDRESS.exec(url.trim()) ?? [];
  const basePath = textOf(memberOf(root, 'basePath'));
  if (!HOST.test(host)) return {};
  const path = withoutTrailingSlashes(written);
  // Who wrote the whole address often wrote its path in both places.
  const prefix = path === withoutTrailingSlashes(basePath ?? '') ? '' : path;
  return {
    fixes: () => [
      suggestion(prefix === '' ? `Change the host to "${host}"` : `Change the host to "${host}", and put "${prefix}" into the basePath`, at, (corrector) => {
        corrector.set(at.child('host').pointer, host);
        if (prefix === '') return;
        if (basePath === undefined) corrector.insertKey(at.pointer, 'basePath', prefix, { after: 'host' });
        else corrector.set(at.child('basePath').pointer, joined(prefix, basePath));
      }),
    ],
  };
}

function joined(prefix: string, basePath: string): string {
  return basePath === '/' || basePath === '' ? prefix : `${prefix}/${basePath.replace(/^\/+/, '')}`;
}
