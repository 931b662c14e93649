/** @typedef {import('./snippet.mjs').Snippet} Snippet */

/** @param {number} tabIndex */
const shown = (tabIndex, isSecret = false) => ({ tabIndex, clearText: !isSecret, required: 'true' });

const KEY = { type: 'securestring', uiDefinition: { displayName: '«API key»', description: '«The key from the settings of your account.»', tooltip: '«In Contoso, open Settings, then Keys»', constraints: shown(2, true) } };
const USER = { type: 'string', uiDefinition: { displayName: '«User name»', description: '«The name of your account.»', tooltip: '«The name you sign in with»', constraints: shown(2) } };
const PASSWORD = { type: 'securestring', uiDefinition: { displayName: '«Password»', description: '«The password of your account.»', tooltip: '«The password you sign in with»', constraints: shown(3, true) } };

/** @param {string} identityProvider @param {Readonly<Record<string, string>>} values */
const signIn = (identityProvider, values) => ({
  type: 'oauthSetting',
  oAuthSettings: {
    identityProvider,
    clientId: '«00000000-0000-0000-0000-000000000000»',
    scopes: ['«items.read»'],
    redirectMode: 'GlobalPerConnector',
    redirectUrl: 'https://global.consent.azure-apim.net/redirect',
    properties: { IsFirstParty: 'False' },
    customParameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  },
});

const OAUTH = signIn('oauth2', { authorizationUrl: '«https://login.contoso.example/authorize»', tokenUrl: '«https://login.contoso.example/token»', refreshUrl: '«https://login.contoso.example/token»' });

const ENTRA = (() => {
  const { type, oAuthSettings } = signIn('aad', { loginUri: 'https://login.windows.net', tenantId: '«common»', resourceUri: '«https://api.contoso.example»' });
  return { type, oAuthSettings: { ...oAuthSettings, properties: { ...oAuthSettings.properties, AzureActiveDirectoryResourceId: '«https://api.contoso.example»' } } };
})();

/** What somebody is asked for who makes a connection, and the rest of apiProperties.json but policies. @type {readonly Snippet[]} */
export const connections = [
  { name: 'Connector connection by key', prefix: ['connector-connection-api-key'], description: 'Asks for a key.', place: 'connectionParameters', value: { '«api_key»': KEY } },
  { name: 'Connector connection by name and password', prefix: ['connector-connection-basic'], description: 'Asks for a name and a password.', place: 'connectionParameters', value: { username: USER, password: PASSWORD } },
  {
    name: 'Connector connection text',
    prefix: ['connector-connection-text'],
    description: 'Asks for a text, such as the name of a site, for policies to use.',
    place: 'connectionParameters',
    value: { '«site»': { type: 'string', uiDefinition: { displayName: '«Site»', description: '«The name of your site.»', tooltip: '«The first part of the address»', constraints: { tabIndex: 1, clearText: true, required: '«true|false»' } } } },
  },
  {
    name: 'Connector connection choice',
    prefix: ['connector-connection-choice'],
    description: 'Asks for one of some values.',
    place: 'connectionParameters',
    value: {
      '«region»': {
        type: 'string',
        uiDefinition: {
          displayName: '«Region»',
          description: '«Where your data is.»',
          tooltip: '«The region of your account»',
          constraints: { tabIndex: 1, required: 'true', allowedValues: [{ text: '«Europe»', value: '«eu»' }, { text: '«North America»', value: '«us»' }] },
        },
      },
    },
  },
  {
    name: 'Connector connection number',
    prefix: ['connector-connection-number'],
    description: 'Asks for a number.',
    place: 'connectionParameters',
    value: { '«port»': { type: 'int', uiDefinition: { displayName: '«Port»', description: '«The port that the service listens on.»', tooltip: '«Mostly 443»', constraints: { tabIndex: 1, clearText: true, required: '«true|false»' } } } },
  },
  {
    name: 'Connector connection switch',
    prefix: ['connector-connection-switch'],
    description: 'Asks for yes or no.',
    place: 'connectionParameters',
    value: { '«sandbox»': { type: 'bool', uiDefinition: { displayName: '«Sandbox»', description: '«Whether test data is used.»', tooltip: '«Choose yes to try things»', constraints: { tabIndex: 1, clearText: true, required: '«true|false»' } } } },
  },
  { name: 'Connector connection by OAuth 2', prefix: ['connector-connection-oauth2'], description: 'Signs in at the service’s own page.', place: 'connectionParametersOfOAuth', value: { token: OAUTH } },
  {
    name: 'Connector connection by OAuth 2 with templates',
    prefix: ['connector-connection-oauth2-generic'],
    description: 'Signs in at the service’s own page, where the service wants requests of its own form.',
    place: 'connectionParametersOfOAuth',
    value: {
      token: signIn('oauth2generic', {
        authorizationUrlTemplate: '«https://login.contoso.example/authorize»',
        authorizationUrlQueryStringTemplate: '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}',
        tokenUrlTemplate: '«https://login.contoso.example/token»',
        tokenUrlQueryStringTemplate: '',
        tokenBodyTemplate: 'code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}',
        refreshUrlTemplate: '«https://login.contoso.example/token»',
        refreshUrlQueryStringTemplate: '',
        refreshBodyTemplate: 'refresh_token={RefreshToken}&grant_type=refresh_token&client_id={ClientId}&client_secret={ClientSecret}',
        scopeListDelimiter: '« »',
      }),
    },
  },
  {
    name: 'Connector connection by Microsoft Entra ID',
    prefix: ['connector-connection-entra'],
    description: 'Signs in with a work account.',
    place: 'connectionParametersOfOAuth',
    value: {
      token: ENTRA,
      'token:TenantId': { type: 'string', metadata: { sourceType: 'AzureActiveDirectoryTenant' }, uiDefinition: { constraints: { required: 'false', hidden: 'true' } } },
    },
  },
  {
    name: 'Connector connection by a gateway',
    prefix: ['connector-connection-gateway'],
    description: 'Reaches a service in a private network by an on-premises data gateway.',
    place: 'connectionParameters',
    value: {
      gateway: { type: 'gatewaySetting', gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: ['backendServiceUrl'] }, uiDefinition: { constraints: { tabIndex: 4, required: 'true', capability: ['gateway'] } } },
    },
  },
  {
    name: 'Connector ways to sign in',
    prefix: ['connector-connection-sets'],
    description: 'Several ways to sign in, one of which is chosen. Takes the place of "connectionParameters".',
    place: 'propertiesRoot',
    value: {
      connectionParameterSets: {
        uiDefinition: { displayName: '«How to sign in»', description: '«Choose how to sign in.»' },
        values: [
          { name: '«api-key»', uiDefinition: { displayName: '«By key»', description: '«Uses a key of your account.»' }, parameters: { '«api_key»': KEY } },
          { name: '«oauth»', uiDefinition: { displayName: '«With your account»', description: '«Signs in at Contoso.»' }, parameters: { token: OAUTH } },
        ],
      },
    },
  },
  { name: 'Connector operations of the script', prefix: ['connector-script-operations'], description: 'The operations whose calls go through the script.', place: 'propertiesRoot', value: { scriptOperations: ['«ListItems»'] } },
  { name: 'Connector look', prefix: ['connector-brand'], description: 'The colour behind the icon, and who publishes the connector.', place: 'propertiesRoot', value: { iconBrandColor: '«#2d6cdf»', publisher: '«Contoso»', stackOwner: '«Contoso»' } },
  {
    name: 'Connector properties file',
    prefix: ['connector-properties-file'],
    description: 'An apiProperties.json for an API with a key.',
    place: 'propertiesFile',
    value: { properties: { connectionParameters: { '«api_key»': KEY }, iconBrandColor: '«#2d6cdf»', capabilities: ['«actions|triggers»'], policyTemplateInstances: [], publisher: '«Contoso»' } },
  },
];
