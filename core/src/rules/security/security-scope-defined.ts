import { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeMember, proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { isList, jsonTypeOf, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { eachRequirement } from '../../connections/security-requirements.js';

export const securityScopeDefined = defineRule({
  meta: {
    id: 'security-scope-defined',
    title: 'Each scope that is asked for is declared by its OAuth scheme',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { unknown: 'OAuthSecurityRequirementValueMustBeScopeName', misspelt: 'OAuthSecurityRequirementValueMustBeScopeName', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      unknown: 'The scheme "{name}" declares no scope {scope}. Add it to the "scopes" of the scheme, or remove it here.',
      misspelt: 'The scheme "{name}" declares no scope {scope}. Did you mean {nearest}?',
      notText: 'A scope is {type} instead of text, so the service refuses the connector. Write the name of a scope in double quotes.',
    },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => {
    if (!isComplete) return {};
    return eachRequirement(({ name, value, scheme, at }) => {
      if (!isList(value)) return;
      value.forEach((scope: unknown, position) => {
        if (typeof scope !== 'string') report({ at: at.child(position), messageId: 'notText', data: { type: jsonTypeOf(scope) }, severity: 'error' });
      });
      if (memberOf(scheme, 'type') !== 'oauth2') return;
      const scopes = objectOf(memberOf(scheme, 'scopes')) ?? {};
      value.forEach((scope: unknown, position) => {
        if (typeof scope !== 'string' || Object.hasOwn(scopes, scope)) return;
        const place = at.child(position);
        const others = (): readonly Fix[] => [...proposeScope(scope, name, scheme, at), proposeRemoval(place, `Remove ${JSON.stringify(scope)} here`)];
        const nearest = Object.keys(scopes).find((declared) => plain(declared) === plain(scope) && !value.includes(declared));
        const data = { name, scope: JSON.stringify(scope) };
        if (nearest === undefined) report({ at: place, messageId: 'unknown', data, fixes: others });
        else report({ at: place, messageId: 'misspelt', data: { ...data, nearest: JSON.stringify(nearest) }, fixes: () => [proposeValue(place, nearest), ...others()] });
      });
    });
  },
});

/** Scopes of one provider are alike (`mail.read`, `mail.send`), so that only capitals and signs make one that is meant to be another. */
function plain(scope: string): string {
  return scope.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');
}

/** Only the provider knows what a scope allows: its name stands for the description, to be replaced. */
function proposeScope(scope: string, name: string, scheme: JsonObject | undefined, at: Location): readonly Fix[] {
  const place = Location.root(at.document).child('securityDefinitions', name);
  const scopes = memberOf(scheme, 'scopes');
  if (scopes === undefined) return [proposeMember(place, 'scopes', { [scope]: scope }, `Declare ${JSON.stringify(scope)} in "${name}"`)];
  return objectOf(scopes) === undefined ? [] : [proposeMember(place.child('scopes'), scope, scope, `Declare ${JSON.stringify(scope)} in "${name}"`)];
}
