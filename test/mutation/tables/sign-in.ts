import { atKey, atValue, below, type Place, pointerTo, set, settingKey, settingValue } from '../engine/change.js';
import { isObject, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import type { Subject } from '../engine/subject.js';

const FILE = 'properties';
const PROPERTIES = pointerTo('/properties');
const PARAMETERS = below(PROPERTIES, 'connectionParameters');
const SETS = below(PROPERTIES, 'connectionParameterSets');
const TOKEN = below(PARAMETERS, 'token');

/** Only where apiProperties.json has `properties`. */
const inProperties = (...places: readonly Place[]) => (subject: Subject): readonly Place[] => (subject.properties === undefined ? [] : places);

/** Only where nobody signs in by a token yet, and nothing is said of it elsewhere. */
const withoutToken = (...places: readonly Place[]) => (subject: Subject): readonly Place[] => {
  const parameters = subject.properties === undefined ? undefined : objectOf(objectOf(subject.properties.properties).connectionParameters);
  return parameters === undefined || JSON.stringify(parameters).includes('token') ? [] : places;
};

/** A sign-in by OAuth with some settings, and where in the settings the rule has to say something. */
function oauth(settings: object, at: readonly (string | number)[], part: 'key' | 'value' = 'value'): (subject: Subject) => readonly Place[] {
  const place = below(TOKEN, 'oAuthSettings', ...at);
  return withoutToken({ changes: [set(TOKEN, { type: 'oauthSetting', oAuthSettings: settings }, FILE)], expected: part === 'key' ? atKey(place, FILE) : atValue(place, FILE) });
}

const URLS = { authorizationUrl: { value: 'https://login.contoso.example/a' }, tokenUrl: { value: 'https://login.contoso.example/t' }, refreshUrl: { value: 'https://login.contoso.example/t' } };
const GENERIC = { identityProvider: 'oauth2generic', clientId: '', scopes: [] };
const TEMPLATES = Object.fromEntries(Object.entries(URLS).map(([key, value]) => [`${key}Template`, value]));
const OAUTH = { identityProvider: 'oauth2', clientId: '', scopes: [], customParameters: URLS };

/** A sign-in by OAuth, and a scheme for it that declares one scope; the first scope of the sign-in is wrong. */
function declaring(scope: string, settings: object): (subject: Subject) => readonly Place[] {
  const schemes = pointerTo('/securityDefinitions');
  const scheme = { type: 'oauth2', flow: 'accessCode', authorizationUrl: URLS.authorizationUrl.value, tokenUrl: URLS.tokenUrl.value, scopes: { [scope]: 'Of Contoso' } };
  return (subject) => oauth(settings, ['scopes', 0])(subject).map(({ changes, expected }) => ({ changes: [...changes, set(schemes, { ...objectOf(subject.definition.securityDefinitions), contosoOAuth: scheme })], expected }));
}

/** One of several ways to sign in, with one parameter that breaks something; `at`: where in the parameter the rule has to say it. */
function inSets(name: string, parameter: object, at: readonly string[], part: 'key' | 'value' = 'value'): (subject: Subject) => readonly Place[] {
  const place = below(SETS, 'values', 0, 'parameters', name, ...at);
  const sets = { uiDefinition: { displayName: 'How to sign in', description: 'Choose one.' }, values: [{ name: 'contoso', uiDefinition: { displayName: 'By key', description: 'By key.' }, parameters: { [name]: parameter } }] };
  return withoutToken({ changes: [set(SETS, sets, FILE)], expected: part === 'key' ? atKey(place, FILE) : atValue(place, FILE) });
}

/** How people sign in, in apiProperties.json. */
export const SIGN_IN_MUTATIONS: readonly Mutation[] = [
  { rule: 'props-known-keys', name: 'misspelt', breaks: inProperties(settingKey(below(PROPERTIES, 'iconBrandColour'), '#0078d4', FILE)) },
  { rule: 'props-known-keys', name: 'unknown', breaks: inProperties(settingKey(below(PROPERTIES, 'contosoWebsite'), '', FILE)) },
  { rule: 'brand-color-forbidden', name: 'white', breaks: inProperties(settingValue(below(PROPERTIES, 'iconBrandColor'), '#ffffff', FILE)) },
  { rule: 'publisher-required', name: 'empty', breaks: inProperties(settingValue(below(PROPERTIES, 'publisher'), '', FILE)) },
  { rule: 'publisher-required', name: 'a number', breaks: inProperties(settingValue(below(PROPERTIES, 'stackOwner'), 7, FILE)) },
  { rule: 'capabilities-values', name: 'a text', breaks: inProperties(settingValue(below(PROPERTIES, 'capabilities'), 'actions', FILE)) },
  { rule: 'capabilities-values', name: 'an unknown word', breaks: inProperties({ changes: [set(below(PROPERTIES, 'capabilities'), ['contoso'], FILE)], expected: atValue(below(PROPERTIES, 'capabilities', 0), FILE) }) },
  { rule: 'stack-owner-paconn', name: 'present', breaks: ({ properties }) => (properties === undefined || isObject(properties.properties) && properties.properties.stackOwner !== undefined ? [] : [settingKey(below(PROPERTIES, 'stackOwner'), 'Contoso', FILE)]) },
  { rule: 'conn-param-name', name: 'a blank', breaks: withoutToken(settingKey(below(PARAMETERS, 'contoso key'), { type: 'securestring' }, FILE)) },
  { rule: 'conn-param-secret-type', name: 'a plain password', breaks: withoutToken({ changes: [set(below(PARAMETERS, 'contosoPassword'), { type: 'string' }, FILE)], expected: atValue(below(PARAMETERS, 'contosoPassword', 'type'), FILE) }) },
  { rule: 'conn-param-secret-type', name: 'a plain subscription key', breaks: withoutToken({ changes: [set(below(PARAMETERS, 'contoso_subscription_key'), { type: 'string' }, FILE)], expected: atValue(below(PARAMETERS, 'contoso_subscription_key', 'type'), FILE) }) },
  { rule: 'conn-param-secret-type', name: 'in one of several ways to sign in', breaks: inSets('contosoPassword', { type: 'string' }, ['type']) },
  { rule: 'conn-param-type', name: 'in one of several ways to sign in', breaks: inSets('contoso_region', { type: 'strng' }, ['type']) },
  { rule: 'conn-param-name', name: 'in one of several ways to sign in', breaks: inSets('contoso key', { type: 'securestring' }, [], 'key') },
  { rule: 'conn-param-used', name: 'in one of several ways to sign in', breaks: inSets('contosoRegion', { type: 'string' }, [], 'key') },
  { rule: 'conn-param-token-name', name: 'in one of several ways to sign in', breaks: inSets('contosoSignIn', { type: 'oauthSetting', oAuthSettings: OAUTH }, [], 'key') },
  { rule: 'oauth-key-spelling', name: 'in one of several ways to sign in', breaks: inSets('token', { type: 'oauthSetting', oauthSettings: OAUTH }, ['oauthSettings'], 'key') },
  { rule: 'oauth-scopes', name: 'in one of several ways to sign in', breaks: inSets('token', { type: 'oauthSetting', oAuthSettings: { ...OAUTH, scopes: 'contacts.read' } }, ['oAuthSettings', 'scopes']) },
  { rule: 'conn-param-misspelt', name: 'constraints', breaks: withoutToken({ changes: [set(below(PARAMETERS, 'contoso'), { type: 'string', uiDefinition: { constraint: { required: 'true' } } }, FILE)], expected: atKey(below(PARAMETERS, 'contoso', 'uiDefinition', 'constraint'), FILE) }) },
  { rule: 'conn-param-ui', name: 'required without quotes', breaks: withoutToken({ changes: [set(below(PARAMETERS, 'contoso'), { type: 'string', uiDefinition: { constraints: { required: true } } }, FILE)], expected: atValue(below(PARAMETERS, 'contoso', 'uiDefinition', 'constraints', 'required'), FILE) }) },
  { rule: 'conn-param-ui-certification', name: 'no texts', breaks: withoutToken(settingKey(below(PARAMETERS, 'contoso'), { type: 'string', uiDefinition: {} }, FILE)) },
  { rule: 'conn-param-tenant-id', name: 'only a type', breaks: withoutToken(settingKey(below(PARAMETERS, 'token:TenantId'), { type: 'string' }, FILE)) },
  { rule: 'conn-param-used', name: 'by nobody', breaks: withoutToken(settingKey(below(PARAMETERS, 'contosoRegion'), { type: 'string' }, FILE)) },
  { rule: 'conn-param-token-name', name: 'another name', breaks: withoutToken(settingKey(below(PARAMETERS, 'contosoSignIn'), { type: 'oauthSetting', oAuthSettings: OAUTH }, FILE)) },
  { rule: 'oauth-settings-required', name: 'missing', breaks: withoutToken(settingKey(TOKEN, { type: 'oauthSetting' }, FILE)) },
  { rule: 'oauth-settings-required', name: 'no provider', breaks: oauth({ clientId: '' }, []) },
  { rule: 'oauth-identity-provider', name: 'unknown', breaks: oauth({ ...OAUTH, identityProvider: 'contoso' }, ['identityProvider']) },
  { rule: 'oauth-aad-resource', name: 'no resource', breaks: oauth({ identityProvider: 'aad', customParameters: { tenantId: { value: 'common' } } }, ['customParameters'], 'key') },
  { rule: 'oauth-oauth2-urls', name: 'none', breaks: oauth({ ...OAUTH, customParameters: {} }, ['customParameters'], 'key') },
  { rule: 'oauth-oauth2generic-templates', name: 'none', breaks: oauth({ identityProvider: 'oauth2generic', customParameters: {} }, ['customParameters'], 'key') },
  { rule: 'oauth-custom-param-shape', name: 'a bare text', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, contoso: 'x' } }, ['customParameters', 'contoso']) },
  { rule: 'oauth-aadcertificate-first-party', name: 'somebody else', breaks: oauth({ identityProvider: 'aadcertificate', customParameters: { resourceUri: { value: 'https://api.contoso.example' } } }, ['identityProvider']) },
  { rule: 'oauth-client-secret', name: 'a real one', breaks: oauth({ ...OAUTH, clientSecret: '8Q~k3vTz0pWmN4rYxL7uBc2' }, ['clientSecret'], 'key') },
  { rule: 'oauth-redirect-mode', name: 'unknown', breaks: oauth({ ...OAUTH, redirectMode: 'Contoso' }, ['redirectMode']) },
  { rule: 'oauth-redirect-url', name: 'elsewhere', breaks: oauth({ ...OAUTH, redirectUrl: 'https://contoso.example/back' }, ['redirectUrl']) },
  { rule: 'oauth-first-party', name: 'without quotes', breaks: oauth({ ...OAUTH, properties: { IsFirstParty: false } }, ['properties', 'IsFirstParty']) },
  { rule: 'oauth-client-credentials', name: 'client credentials', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, grantType: { value: 'client_credentials' } } }, ['customParameters', 'grantType'], 'key') },
  { rule: 'oauth-scope-misspelt', name: 'a letter left out', breaks: declaring('contacts.read', { ...OAUTH, scopes: ['contcts.read'] }) },
  { rule: 'oauth-scope-misspelt', name: 'other capitals', breaks: declaring('contacts.read', { ...OAUTH, scopes: ['Contacts.Read'] }) },
  { rule: 'oauth-template-variable', name: 'a slip', breaks: oauth({ ...GENERIC, customParameters: { ...TEMPLATES, tokenBodyTemplate: { value: 'code={Code}&client_id={ClienId}' } } }, ['customParameters', 'tokenBodyTemplate', 'value']) },
  { rule: 'oauth-template-variable', name: 'unknown', breaks: oauth({ ...GENERIC, customParameters: { ...TEMPLATES, tokenUrlTemplate: { value: 'https://{contosoRegion}.contoso.example/t' } } }, ['customParameters', 'tokenUrlTemplate', 'value']) },
  { rule: 'oauth-template-variable', name: 'in a fixed address', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, tokenUrl: { value: 'https://{contosoRegion}.contoso.example/t' } } }, ['customParameters', 'tokenUrl', 'value']) },
  { rule: 'oauth-url-https', name: 'not encrypted', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, tokenUrl: { value: 'http://login.contoso.example/t' } } }, ['customParameters', 'tokenUrl', 'value']) },
  { rule: 'oauth-url-https', name: 'tokens from the page to sign in', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, tokenUrl: URLS.authorizationUrl } }, ['customParameters', 'tokenUrl', 'value']) },
  { rule: 'oauth-url-https', name: 'a part', breaks: oauth({ ...OAUTH, customParameters: { ...URLS, refreshUrl: { value: '/refresh' } } }, ['customParameters', 'refreshUrl', 'value']) },
  { rule: 'oauth-gateway', name: 'behind a gateway', breaks: (subject) => (/api_?key/i.test(JSON.stringify(subject.properties ?? {})) ? [] : withoutToken({ changes: [set(below(PARAMETERS, 'gateway'), { type: 'gatewaySetting' }, FILE), set(TOKEN, { type: 'oauthSetting', oAuthSettings: OAUTH }, FILE)], expected: atKey(TOKEN, FILE) })(subject)) },
  { rule: 'param-sets-shape', name: 'a list', breaks: inProperties(settingValue(SETS, [], FILE)) },
  { rule: 'param-sets-shape', name: 'no values', breaks: inProperties(settingKey(SETS, { uiDefinition: { displayName: 'How' } }, FILE)) },
  { rule: 'param-sets-name-unique', name: 'twice', breaks: inProperties({ changes: [set(SETS, { uiDefinition: { displayName: 'How' }, values: [1, 2].map(() => ({ name: 'same', uiDefinition: { displayName: 'By key' }, parameters: {} })) }, FILE)], expected: atValue(below(SETS, 'values', 1, 'name'), FILE) }) },
  { rule: 'env-var-syntax', name: 'other quotes', breaks: oauth({ ...OAUTH, clientId: "@environmentVariables('contoso_id')" }, ['clientId']) },
  { rule: 'env-var-secret', name: 'a text variable', breaks: oauth({ ...OAUTH, clientSecret: '@environmentVariables("contoso_secret")' }, ['clientSecret']) },
];
