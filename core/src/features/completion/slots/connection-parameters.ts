import { declaredParameters } from '../../../connections/connection-parameters.js';
import { hole, type Template } from '../../../knowledge/template.js';
import { memberOf, textOf } from '../../../lint/json-object.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The parameters that connections have. */
export function connectionParameterNames({ index }: CompletionPlace): readonly Proposal[] {
  const names = new Map(declaredParameters(index).map((parameter) => [parameter.name, parameter]));
  return [...names.values()].map(({ name, value }) => ({ value: name, kind: 'variable', detail: textOf(memberOf(value, 'type')) ?? '', rank: 2 }));
}

interface Usual {
  readonly name: string;
  readonly meaning: string;
  /** The type of the security definition that it belongs to. */
  readonly scheme: string | undefined;
  readonly template: Template;
}

const shown = (type: string, displayName: string, description: string): Template => ({
  type,
  uiDefinition: { displayName: hole(displayName), description: hole(description), tooltip: hole(description), constraints: { required: 'true' } },
});

const SIGN_IN: Template = {
  type: 'oauthSetting',
  oAuthSettings: {
    identityProvider: 'oauth2',
    clientId: hole(),
    scopes: [hole()],
    redirectMode: 'GlobalPerConnector',
    customParameters: { authorizationUrl: { value: hole('https://') }, tokenUrl: { value: hole('https://') }, refreshUrl: { value: hole('https://') } },
  },
};

const ENTRA: Template = {
  type: 'oauthSetting',
  oAuthSettings: {
    identityProvider: 'aad',
    clientId: hole(),
    scopes: [],
    redirectMode: 'GlobalPerConnector',
    properties: { IsFirstParty: 'False' },
    customParameters: { loginUri: { value: 'https://login.microsoftonline.com' }, tenantId: { value: hole('common') }, resourceUri: { value: hole() } },
  },
};

/** What connectors mostly ask for. */
const USUAL: readonly Usual[] = [
  { name: 'api_key', meaning: 'An API key.', scheme: 'apiKey', template: shown('securestring', 'API key', 'The API key of the service.') },
  { name: 'username', meaning: 'The name of a basic sign-in.', scheme: 'basic', template: shown('string', 'User name', 'The user name for the service.') },
  { name: 'password', meaning: 'The password of a basic sign-in.', scheme: 'basic', template: shown('securestring', 'Password', 'The password for the service.') },
  { name: 'token', meaning: 'A sign-in by generic OAuth 2.0.', scheme: 'oauth2', template: SIGN_IN },
  { name: 'token', meaning: 'A sign-in with Microsoft Entra ID.', scheme: 'oauth2', template: ENTRA },
  { name: 'host', meaning: 'The host of the service, for a policy `dynamichosturl`.', scheme: undefined, template: shown('string', 'Host', 'The host of the service, such as contoso.example.') },
  { name: 'gateway', meaning: 'The on-premises data gateway.', scheme: undefined, template: { type: 'gatewaySetting', uiDefinition: { constraints: { required: 'true', capability: ['gateway'] } } } },
];

/** Names that a new parameter of connections mostly has, those first that the security definitions ask for. */
export function newConnectionParameters({ index }: CompletionPlace): readonly Proposal[] {
  const schemes = new Set(index.securitySchemes.map(({ value }) => textOf(memberOf(value, 'type'))));
  return USUAL.map(({ name, meaning, scheme, template }) => ({
    value: name,
    label: name === 'token' && template === ENTRA ? 'token (Microsoft Entra ID)' : name,
    kind: 'template',
    detail: 'connection parameter',
    documentation: meaning,
    rank: scheme !== undefined && schemes.has(scheme) ? 1 : 2,
    template,
  }));
}
