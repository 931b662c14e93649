import { propertiesPlace } from '../properties/properties-place.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeMember, proposeValue, suggestion } from '../../fixes/fixing.js';
import { declaredParameters } from '../../connections/connection-parameters.js';
import { PLACEHOLDER_CLIENT_ID } from '../../connections/placeholder-client-id.js';
import { memberIgnoringCase, memberOf, objectOf, textOf, type JsonObject, isObject, listOf } from '../../lint/json-object.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';
import { withoutTrailingSlashes } from '../../text/trailing-slashes.js';

export const securityConsistentProperties = defineRule({
  meta: {
    id: 'security-consistent-properties',
    title: 'Definition and apiProperties.json sign in the same way',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: {
      oauth: 'The scheme "{name}" signs in by OAuth, and apiProperties.json has no connection parameter of the type oauthSetting. Add one called "token", or correct the scheme.',
      key: 'The scheme "{name}" sends a key, and apiProperties.json has no connection parameter of the type securestring to take it. Add one, or correct the scheme.',
      basic: 'The scheme "{name}" sends user name and password, and apiProperties.json has no connection parameters for them. Add "username" and "password", or correct the scheme.',
      url: 'The {key} of the scheme "{name}" is another than in apiProperties.json ({other}), which is the one that is used. Write the same address in both.',
      unused: 'apiProperties.json signs in by OAuth ("{parameter}"), and the definition declares no oauth2 scheme. Add one to "securityDefinitions", so that tools and reviewers see how people sign in.',
    },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    // Who leaves everything out signs in by other means, and is not known here.
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const parameters = declaredParameters(index);
    return {
      SecurityScheme(scheme, at, name) {
        const type = memberOf(scheme, 'type');
        const types = new Set(parameters.map(({ value }) => textOf(memberOf(value, 'type'))?.toLowerCase()));
        if (parameters.length === 0 && type !== 'oauth2') return;
        const hasKeys = types.has('securestring') || types.has('string');
        if (type === 'oauth2' && !types.has('oauthsetting')) report({ at, part: 'key', messageId: 'oauth', data: { name }, ...offering(proposeParameters(project, tokenFor(scheme))) });
        else if (type === 'apiKey' && !hasKeys && !types.has('oauthsetting')) report({ at, part: 'key', messageId: 'key', data: { name }, ...offering(proposeParameters(project, KEY)) });
        else if (type === 'basic' && !hasKeys) report({ at, part: 'key', messageId: 'basic', data: { name }, ...offering(proposeParameters(project, BASIC)) });
        const settings = type === 'oauth2' ? oauthSettingsOf(parameters) : undefined;
        for (const [key, setting] of URLS) {
          const [here, there] = [memberOf(scheme, key), settings === undefined ? undefined : customParameter(settings, setting)];
          if (typeof here === 'string' && there !== undefined && isOtherAddress(here, there)) report({ at: at.child(key), messageId: 'url', data: { key, name, other: there }, fixes: () => [proposeValue(at.child(key), there)] });
        }
      },
      Definition(root, at) {
        const schemes = Object.values(objectOf(memberOf(root, 'securityDefinitions')) ?? {});
        const oauth = parameters.find(({ value }) => textOf(memberOf(value, 'type'))?.toLowerCase() === 'oauthsetting');
        if (oauth === undefined || schemes.some((scheme) => memberOf(objectOf(scheme), 'type') === 'oauth2')) return;
        const hasSection = memberOf(root, 'securityDefinitions') !== undefined;
        report({ at: hasSection ? at.child('securityDefinitions') : at, ...(hasSection ? { part: 'key' as const } : {}), messageId: 'unused', data: { parameter: oauth.name }, severity: 'info', isMissing: true, ...offering(proposeScheme(root, at, oauthSettingsOf(parameters))) });
      },
    };
  },
});

/** The members of a scheme, and the custom parameters of generic OAuth that hold the same addresses. */
const URLS = [['authorizationUrl', 'authorizationUrl'], ['tokenUrl', 'tokenUrl']] as const;

/** The settings of the only sign-in by OAuth. */
function oauthSettingsOf(parameters: readonly { readonly value: JsonObject }[]): JsonObject | undefined {
  const [settings, ...others] = parameters.map(({ value }) => objectOf(memberIgnoringCase(value, 'oAuthSettings')?.value)).filter((each) => each !== undefined);
  return others.length > 0 || textOf(memberOf(settings, 'identityProvider'))?.toLowerCase() !== 'oauth2' ? undefined : settings;
}

function customParameter(settings: JsonObject, name: string): string | undefined {
  const custom = objectOf(memberOf(settings, 'customParameters'));
  return custom === undefined ? undefined : textOf(memberOf(objectOf(memberIgnoringCase(custom, name)?.value), 'value'));
}

/** Placeholders are filled in later; a slash at the end and capitals make no difference. */
function isOtherAddress(a: string, b: string): boolean {
  const plain = (text: string): string => withoutTrailingSlashes(text.trim()).toLowerCase();
  return /^https?:/i.test(a) && /^https?:/i.test(b) && !/[{<[@]/.test(a + b) && plain(a) !== plain(b);
}

function parameter(displayName: string, description: string): JsonObject {
  return { type: 'securestring', uiDefinition: { displayName, description, tooltip: description, constraints: { required: 'true' } } };
}

const KEY: JsonObject = { api_key: parameter('API key', 'The key from the settings of your account.') };
const BASIC: JsonObject = { username: parameter('User name', 'The name that you sign in with.'), password: parameter('Password', 'The password that you sign in with.') };

/** The sign-in at the addresses of a scheme; undefined where it has none. The id of the app is for the maker to fill in. */
function tokenFor(scheme: JsonObject): JsonObject | undefined {
  const [authorize, token] = [textOf(memberOf(scheme, 'authorizationUrl')), textOf(memberOf(scheme, 'tokenUrl'))];
  if (authorize === undefined || token === undefined) return undefined;
  const settings = {
    identityProvider: 'oauth2',
    clientId: PLACEHOLDER_CLIENT_ID,
    scopes: Object.keys(objectOf(memberOf(scheme, 'scopes')) ?? {}),
    redirectMode: 'GlobalPerConnector',
    redirectUrl: 'https://global.consent.azure-apim.net/redirect',
    properties: { IsFirstParty: 'False' },
    customParameters: { authorizationUrl: { value: authorize }, tokenUrl: { value: token }, refreshUrl: { value: token } },
  };
  return { token: { type: 'oauthSetting', oAuthSettings: settings } };
}

/** Proposes connection parameters in apiProperties.json, where none has one of their names. */
function proposeParameters(project: ConnectorProject, parameters: JsonObject | undefined): readonly Fix[] {
  const place = propertiesPlace(project);
  const existing = memberOf(place?.value, 'connectionParameters');
  if (parameters === undefined || place === undefined || memberOf(place.value, 'connectionParameterSets') !== undefined || (existing !== undefined && !isObject(existing))) return [];
  const names = Object.keys(parameters);
  if (names.some((name) => existing !== undefined && memberIgnoringCase(existing, name) !== undefined)) return [];
  return [
    suggestion(`Add ${names.map((name) => `"${name}"`).join(' and ')} to the connection parameters`, place.at, (corrector) => {
      if (existing === undefined) corrector.insertKey(place.at.pointer, 'connectionParameters', parameters, { first: true });
      else for (const name of names) corrector.insertKey(place.at.child('connectionParameters').pointer, name, parameters[name]);
    }),
  ];
}

/** The scheme that says what the settings of a generic sign-in say. */
function proposeScheme(root: JsonObject, at: Location, settings: JsonObject | undefined): readonly Fix[] {
  const [authorizationUrl, tokenUrl] = URLS.map(([, name]) => (settings === undefined ? undefined : customParameter(settings, name)));
  const schemes = memberOf(root, 'securityDefinitions');
  if (authorizationUrl === undefined || tokenUrl === undefined || !/^https:/i.test(authorizationUrl) || !/^https:/i.test(tokenUrl) || (schemes !== undefined && (!isObject(schemes) || Object.hasOwn(schemes, 'oauth2')))) return [];
  const scopes = Object.fromEntries(listOf(memberOf(settings, 'scopes')).flatMap((scope) => (typeof scope === 'string' ? [[scope, scope]] : [])));
  const scheme = { type: 'oauth2', flow: 'accessCode', authorizationUrl, tokenUrl, scopes };
  const title = 'Add an oauth2 scheme with the addresses of apiProperties.json';
  return [schemes === undefined ? proposeMember(at, 'securityDefinitions', { oauth2: scheme }, title) : proposeMember(at.child('securityDefinitions'), 'oauth2', scheme, title)];
}
