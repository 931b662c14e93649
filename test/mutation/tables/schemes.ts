import { USER_NAME, withSets } from '../bases/families.js';
import { FILE_PARAMETER, KEY_SCHEME, NAME_SCHEME, OAUTH_SCHEME, PARAMETERS, SCHEMES, TOKEN_PARAMETER, withKey, withName, withOauth } from '../bases/oauth.js';
import { BRAND } from '../bases/folder.js';
import { atKey, atRoot, atValue, below, remove, set, settingKey, settingValue } from '../engine/change.js';
import { isObject, objectOf } from '../engine/json.js';
import type { Mutation, Preparation } from '../engine/mutation.js';

const FILE = 'properties';

/** One fault in the way to sign in that is put into the connector. */
function signedIn(prepare: Preparation, rule: string, name: string, place: ReturnType<Mutation['breaks']>[number]): Mutation {
  return { rule, name, prepare, breaks: () => [place] };
}

const only = { [FILE_PARAMETER.type]: FILE_PARAMETER };

/** How definition and properties together say how people sign in. */
export const SCHEME_MUTATIONS: readonly Mutation[] = [
  signedIn(withOauth, 'security-consistent-properties', 'no OAuth', { changes: [remove(TOKEN_PARAMETER, FILE)], expected: atKey(OAUTH_SCHEME) }),
  signedIn(withOauth, 'security-consistent-properties', 'another address', settingValue(below(OAUTH_SCHEME, 'tokenUrl'), 'https://login.contoso.example/other')),
  signedIn(withOauth, 'security-consistent-properties', 'no scheme', { changes: [remove(SCHEMES)], expected: atRoot() }),
  signedIn(withOauth, 'security-consistent-properties', 'another kind of scheme', { changes: [set(SCHEMES, { contosoKey: { type: 'apiKey', name: 'X-Contoso-Key', in: 'header' } })], expected: atKey(SCHEMES) }),
  signedIn(withKey, 'security-consistent-properties', 'nowhere to put the key', { changes: [set(PARAMETERS, only, FILE)], expected: atKey(KEY_SCHEME) }),
  signedIn(withName, 'security-consistent-properties', 'nowhere to put the name', { changes: [set(PARAMETERS, only, FILE)], expected: atKey(NAME_SCHEME) }),
  ...[['implicit', 'tokenUrl'], ['password', 'authorizationUrl'], ['application', 'authorizationUrl']].map(([flow = '', foreign = '']) => signedIn(withOauth, 'security-flow-access-code', flow, { changes: [set(below(OAUTH_SCHEME, 'flow'), flow), remove(below(OAUTH_SCHEME, foreign))], expected: atValue(below(OAUTH_SCHEME, 'flow')) })),
  // With both addresses, the scheme can be mended.
  signedIn(withOauth, 'security-flow-access-code', 'implicit with both addresses', settingValue(below(OAUTH_SCHEME, 'flow'), 'implicit')),
  { rule: 'security-flow-access-code', name: 'implicit in a real connector', breaks: ({ definition }) => Object.entries(objectOf(definition.securityDefinitions)).flatMap(([name, scheme]) => (isObject(scheme) && scheme.type === 'oauth2' && scheme.flow === 'accessCode' ? [{ changes: [set(below(SCHEMES, name, 'flow'), 'implicit'), remove(below(SCHEMES, name, 'tokenUrl'))], expected: atValue(below(SCHEMES, name, 'flow')) }] : [])) },
  signedIn(withKey, 'security-property-valid', 'a flow of a key', settingKey(below(KEY_SCHEME, 'flow'), 'accessCode')),
  signedIn(withName, 'security-property-valid', 'a header of a name', settingKey(below(NAME_SCHEME, 'name'), 'Authorization')),
  signedIn(withOauth, 'security-property-valid', 'a place of OAuth', settingKey(below(OAUTH_SCHEME, 'in'), 'header')),
  { rule: 'security-property-valid', name: 'scopes of a real key', breaks: ({ definition }) => Object.entries(objectOf(definition.securityDefinitions)).flatMap(([name, scheme]) => (isObject(scheme) && scheme.type === 'apiKey' ? [settingKey(below(SCHEMES, name, 'scopes'), {})] : [])) },
  signedIn(withKey, 'security-single', 'two', { changes: [set(below(SCHEMES, 'another'), { type: 'apiKey', name: 'X-Another', in: 'header' })], expected: atKey(SCHEMES) }),
  signedIn(withSets, 'param-sets-string-schema', 'none', { changes: [remove(below(USER_NAME, 'uiDefinition', 'schema'), FILE)], expected: atKey(below(USER_NAME, 'uiDefinition'), FILE) }),
  signedIn(({ properties }) => (properties === undefined ? undefined : [set(BRAND, '#da3b01', FILE)]), 'brand-color-independent', 'another', settingValue(BRAND, '#0078d4', FILE)),
];
