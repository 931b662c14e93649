import assert from 'node:assert/strict';
import { clientIdsOf } from './client-ids.js';

const settings = (clientId: string): object => ({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId } } });

describe('clientIdsOf', () => {
  const cases: readonly (readonly [what: string, value: unknown, expected: readonly string[]])[] = [
    ['the only parameters', { properties: { connectionParameters: settings('a') } }, ['a']],
    ['sets of parameters', { properties: { connectionParameterSets: { values: [{ parameters: settings('b') }, { parameters: settings('a') }, { parameters: settings('b') }] } } }, ['a', 'b']],
    ['what the service has', { connectionParameters: settings('') }, ['']],
    ['anything else', { properties: { connectionParameters: null, x: [1] } }, []],
  ];
  for (const [what, value, expected] of cases) {
    it(`knows the app registrations of ${what}`, () => { assert.deepEqual(clientIdsOf(value), expected); });
  }
});
