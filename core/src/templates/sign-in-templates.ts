import { PLACEHOLDER_CLIENT_ID } from '../connections/placeholder-client-id.js';
import type { JsonObject } from '../lint/json-object.js';
import { siteOf } from '../wording/site-of.js';
import type { ConnectorDetails } from './connector-details.js';
import { ITEM_DEFINITIONS, ITEM_OPERATIONS, ITEM_PATHS } from './items-paths.js';
import type { Template, TemplateParts } from './template.js';

/** Where Microsoft's consent server sends people back to (page on redirect URIs). */
const REDIRECT_URL = 'https://global.consent.azure-apim.net/redirect';
const SCOPES = ['items.read'];

function items(details: ConnectorDetails, signIn: Pick<TemplateParts, 'connectionParameters' | 'credentials'> & Partial<TemplateParts>): TemplateParts {
  return { paths: ITEM_PATHS, definitions: ITEM_DEFINITIONS, capabilities: ['actions'], operations: ITEM_OPERATIONS, description: `Find and read the items that you keep in ${details.title}.`, ...signIn };
}

/** What connections ask for and keep as a secret. People see what they type where it is no secret. */
function parameter(displayName: string, description: string, { tabIndex = 1, isShown = false } = {}): JsonObject {
  return { type: 'securestring', uiDefinition: { displayName, description, tooltip: description, constraints: { tabIndex, clearText: isShown, required: 'true' } } };
}

export const API_KEY: Pick<TemplateParts, 'securityDefinitions' | 'security' | 'connectionParameters' | 'credentials'> = {
  securityDefinitions: { api_key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' } },
  security: [{ api_key: [] }],
  connectionParameters: { api_key: parameter('API key', 'The key from the settings of your account.') },
  credentials: 'Open the settings of your account, then **Keys**, and create a key. Give it to the connector when you create a connection.',
};

const noAuth: Template = {
  id: 'no-auth',
  title: 'No sign-in',
  detail: 'The service answers everybody.',
  parts: (details) => items(details, { connectionParameters: {}, prerequisites: 'None.', credentials: 'The service answers everybody, so that there is nothing to obtain.' }),
};

const apiKey: Template = { id: 'api-key', title: 'API key', detail: 'Each connection has a key, which is sent in a header.', parts: (details) => items(details, API_KEY) };

const basic: Template = {
  id: 'basic',
  title: 'Basic',
  detail: 'Each connection has a user name and a password.',
  parts: (details) => items(details, {
    securityDefinitions: { basic_auth: { type: 'basic' } },
    security: [{ basic_auth: [] }],
    connectionParameters: {
      username: parameter('User name', 'The name that you sign in with.', { isShown: true }),
      password: parameter('Password', 'The password that you sign in with.', { tabIndex: 2 }),
    },
    credentials: 'Use the name and the password that you sign in with. Where the service knows passwords for applications, create one for the connector.',
  }),
};

const oauth2: Template = {
  id: 'oauth2',
  title: 'OAuth 2.0',
  detail: 'People sign in at the service, by the authorization code flow.',
  parts: (details) => {
    const site = `https://login.${siteOf(details.host)}`;
    return items(details, {
      securityDefinitions: { oauth2: { type: 'oauth2', flow: 'accessCode', authorizationUrl: `${site}/authorize`, tokenUrl: `${site}/token`, scopes: { 'items.read': 'Read items' } } },
      security: [{ oauth2: SCOPES }],
      connectionParameters: {
        token: {
          type: 'oauthSetting',
          oAuthSettings: {
            identityProvider: 'oauth2',
            clientId: PLACEHOLDER_CLIENT_ID,
            scopes: SCOPES,
            redirectMode: 'GlobalPerConnector',
            redirectUrl: REDIRECT_URL,
            properties: { IsFirstParty: 'False' },
            customParameters: { authorizationUrl: { value: `${site}/authorize` }, tokenUrl: { value: `${site}/token` }, refreshUrl: { value: `${site}/token` } },
          },
        },
      },
      credentials: steps(
        'Register an application in the developer settings of the service.',
        CLIENT_ID,
        REDIRECT,
        SECRET,
      ),
    });
  },
};

const entraId: Template = {
  id: 'entra-id',
  title: 'Microsoft Entra ID',
  detail: 'People sign in with their work or school account.',
  parts: (details) => {
    const authority = 'https://login.microsoftonline.com';
    return items(details, {
      securityDefinitions: { oauth2: { type: 'oauth2', flow: 'accessCode', authorizationUrl: `${authority}/common/oauth2/authorize`, tokenUrl: `${authority}/common/oauth2/token`, scopes: { 'items.read': 'Read items' } } },
      security: [{ oauth2: SCOPES }],
      connectionParameters: {
        token: {
          type: 'oauthSetting',
          oAuthSettings: {
            identityProvider: 'aad',
            clientId: PLACEHOLDER_CLIENT_ID,
            scopes: SCOPES,
            redirectMode: 'GlobalPerConnector',
            redirectUrl: REDIRECT_URL,
            properties: { IsFirstParty: 'False', AzureActiveDirectoryResourceId: `https://${details.host}` },
            customParameters: { loginUri: { value: authority }, tenantId: { value: 'common' }, resourceUri: { value: `https://${details.host}` }, enableOnbehalfOfLogin: { value: 'false' } },
          },
        },
      },
      prerequisites: `A work or school account that may use ${details.title}, and somebody who may register an application in Microsoft Entra ID.`,
      credentials: steps(
        'Register an application in Microsoft Entra ID, and give it the permission for the API of the service.',
        `Where the API has another application ID URI than \`https://${details.host}\`, write it into apiProperties.json: as \`resourceUri\` and as \`AzureActiveDirectoryResourceId\`.`,
        CLIENT_ID,
        REDIRECT,
        SECRET,
      ),
    });
  },
};

const CLIENT_ID = `Write the client ID of the application into apiProperties.json, in the place of \`${PLACEHOLDER_CLIENT_ID}\`.`;
const SECRET = 'Create a client secret, and give it to the connector when you create or update it. It is kept in no file.';
const REDIRECT = `Add the redirect URL that the connector has once it is saved to the application; it begins with \`${REDIRECT_URL}\`.`;

function steps(...texts: readonly string[]): string {
  return texts.map((text, position) => `${position + 1}. ${text}`).join('\n');
}

export const SIGN_IN_TEMPLATES: readonly Template[] = [noAuth, apiKey, basic, oauth2, entraId];
