import { below, type Change, pointerTo, remove, set } from '../engine/change.js';
import { has, listOf, member, objectOf } from '../engine/json.js';
import type { Preparation } from '../engine/mutation.js';

export const SCHEMES = pointerTo('/securityDefinitions');
export const PARAMETERS = pointerTo('/properties/connectionParameters');
export const OAUTH_SCHEME = below(SCHEMES, 'contosoOauth');
export const TOKEN_PARAMETER = below(PARAMETERS, 'token');

const AUTHORIZATION = 'https://login.contoso.example/authorize';
const TOKEN = 'https://login.contoso.example/token';
const scheme = { type: 'oauth2', flow: 'accessCode', authorizationUrl: AUTHORIZATION, tokenUrl: TOKEN, scopes: {} };
const settings = { identityProvider: 'oauth2', clientId: '', scopes: [], customParameters: { authorizationUrl: { value: AUTHORIZATION }, tokenUrl: { value: TOKEN }, refreshUrl: { value: TOKEN } } };

/** One way to sign in, in the place of the one that there is, in both files. Connectors whose policies may name another one are left out. */
function signingIn(schemes: object, parameters: object): Preparation {
  return ({ properties, definition }) => {
    const inner = objectOf(properties).properties;
    if (properties === undefined || has(inner, 'connectionParameterSets') || listOf(member(inner, 'policyTemplateInstances')).length > 0) return undefined;
    const requirement: readonly Change[] = has(definition, 'security') ? [remove(pointerTo('/security'))] : [];
    return [...requirement, set(SCHEMES, schemes), set(PARAMETERS, parameters, 'properties')];
  };
}

export const withOauth = signingIn({ contosoOauth: scheme }, { token: { type: 'oauthSetting', oAuthSettings: settings } });

export const KEY_SCHEME = below(SCHEMES, 'contosoKey');
const ui = { displayName: 'API key', description: 'The key of Contoso', tooltip: 'The key of Contoso', constraints: { tabIndex: 2, clearText: false, required: 'true' } };

export const withKey = signingIn({ contosoKey: { type: 'apiKey', name: 'X-Contoso-Key', in: 'header' } }, { apiKey: { type: 'securestring', uiDefinition: ui } });

export const NAME_SCHEME = below(SCHEMES, 'contosoName');

export const withName = signingIn({ contosoName: { type: 'basic' } }, { username: { type: 'string', uiDefinition: { ...ui, displayName: 'User name' } }, password: { type: 'securestring', uiDefinition: { ...ui, displayName: 'Password' } } });

/** A connection parameter that takes no secret. */
export const FILE_PARAMETER = { type: 'gatewaySetting', gatewaySettings: { dataSourceType: 'CustomConnector', connectionDetails: [] } } as const;
