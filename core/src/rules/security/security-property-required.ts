import type { Fix } from '../../fixes/fix.js';
import { isBlank, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const URLS_OF_FLOWS: Readonly<Record<string, readonly string[]>> = { implicit: ['authorizationUrl'], password: ['tokenUrl'], application: ['tokenUrl'], accessCode: ['authorizationUrl', 'tokenUrl'] };

/** What a fix puts there; addresses and names cannot be guessed. */
const DEFAULTS: Readonly<Record<string, string>> = { in: 'header', flow: 'accessCode', name: 'Authorization' };

export const securityPropertyRequired = defineRule({
  meta: {
    id: 'security-property-required',
    title: 'Security schemes say all that their kind needs',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'SecuritySchemePropertyRequired', empty: 'RequiredValueEmpty' },
    reads: ['definition'],
    messages: {
      missing: 'The scheme "{name}" has no "{key}", so the service refuses the connector: {advice}.',
      empty: 'The "{key}" of the scheme "{name}" is empty: {advice}.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SecurityScheme(scheme, at, name) {
      for (const key of neededKeys(scheme)) {
        const value = memberOf(scheme, key);
        const data = { name, key, advice: adviceFor(key) };
        if (value === undefined) report({ at, messageId: 'missing', data, isMissing: true, lacks: [at.child(key).pointer], ...fixesFor(key, scheme, at) });
        // Addresses that the connection fills in are left empty in published connectors.
        else if (typeof value === 'string' && isBlank(value)) report({ at: at.child(key), messageId: 'empty', data, severity: 'warning', fixable: 'no' });
      }
    },
  }),
});

function neededKeys(scheme: JsonObject): readonly string[] {
  const type = memberOf(scheme, 'type');
  if (type === undefined) return ['type'];
  if (type === 'apiKey') return ['name', 'in'];
  if (type !== 'oauth2') return [];
  const flow = textOf(memberOf(scheme, 'flow'));
  return ['flow', ...(flow !== undefined && Object.hasOwn(URLS_OF_FLOWS, flow) ? (URLS_OF_FLOWS[flow] ?? []) : [])];
}

function adviceFor(key: string): string {
  switch (key) {
    case 'type': return 'write "basic", "apiKey" or "oauth2"';
    case 'name': return 'write the name of the header or parameter that takes the key';
    case 'in': return 'write "header" or "query"';
    case 'flow': return 'write "accessCode"';
    default: return `write the ${key === 'tokenUrl' ? 'address that gives out tokens' : 'address where people sign in'}`;
  }
}

function fixesFor(key: string, scheme: JsonObject, at: Location): { readonly fixes: () => readonly Fix[] } | { readonly fixable: 'no' } {
  const value = key === 'type' ? typeMeant(scheme) : Object.hasOwn(DEFAULTS, key) ? DEFAULTS[key] : undefined;
  if (value === undefined) return { fixable: 'no' };
  const add = suggestion(`Add "${key}": "${value}"`, at, (corrector) => {
    corrector.insertKey(at.pointer, key, value, { after: 'type' });
  });
  return { fixes: () => [add] };
}

/** Only OAuth has flows, addresses and scopes, and only a key has a name and a place; user name and password need nothing else. */
function typeMeant(scheme: JsonObject): string {
  const has = (...keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(scheme, key));
  if (has('flow', 'authorizationUrl', 'tokenUrl', 'scopes')) return 'oauth2';
  return has('name', 'in') ? 'apiKey' : 'basic';
}
