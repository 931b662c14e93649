import { hole, type Template } from './template.js';

/** A parameter that connections mostly have. */
export interface UsualConnectionParameter {
  readonly name: string;
  /** What it is, in two or three words. */
  readonly label: string;
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
export const USUAL_CONNECTION_PARAMETERS: readonly UsualConnectionParameter[] = [
  { name: 'api_key', label: 'API key', meaning: 'An API key.', scheme: 'apiKey', template: shown('securestring', 'API key', 'The API key of the service.') },
  { name: 'username', label: 'User name', meaning: 'The name of a basic sign-in.', scheme: 'basic', template: shown('string', 'User name', 'The user name for the service.') },
  { name: 'password', label: 'Password', meaning: 'The password of a basic sign-in.', scheme: 'basic', template: shown('securestring', 'Password', 'The password for the service.') },
  { name: 'token', label: 'OAuth 2.0', meaning: 'A sign-in by generic OAuth 2.0.', scheme: 'oauth2', template: SIGN_IN },
  { name: 'token', label: 'Microsoft Entra ID', meaning: 'A sign-in with Microsoft Entra ID.', scheme: 'oauth2', template: ENTRA },
  { name: 'host', label: 'Host', meaning: 'The host of the service, for a policy `dynamichosturl`.', scheme: undefined, template: shown('string', 'Host', 'The host of the service, such as contoso.example.') },
  { name: 'gateway', label: 'Gateway', meaning: 'The on-premises data gateway.', scheme: undefined, template: { type: 'gatewaySetting', uiDefinition: { constraints: { required: 'true', capability: ['gateway'] } } } },
];
