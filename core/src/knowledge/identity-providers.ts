import { PAGES } from './documentation-links.js';

/** A member of `customParameters` that a provider reads. */
export interface ProviderParameter {
  readonly name: string;
  readonly meaning: string;
  readonly isRequired?: boolean;
  /** What it mostly is. */
  readonly value?: string;
}

export interface IdentityProvider {
  /** As it is mostly written; the service compares it ignoring case. */
  readonly id: string;
  readonly meaning?: string;
  readonly parameters: readonly ProviderParameter[];
}

const AAD: readonly ProviderParameter[] = [
  { name: 'loginUri', meaning: 'Where people sign in.', value: 'https://login.microsoftonline.com' },
  { name: 'resourceUri', meaning: 'The resource that the token is for: the identifier of the API’s own app registration.', isRequired: true },
  { name: 'tenantId', meaning: 'The tenant: `common` for any, or its GUID.', value: 'common' },
  { name: 'enableOnbehalfOfLogin', meaning: 'Whether the connector can act on behalf of people who signed in elsewhere.', value: 'false' },
  { name: 'grantType', meaning: 'How the token is got: `code`, or `client_credentials` where each connection brings its own app along (`token:clientId` and `token:clientSecret`).', value: 'code' },
];

const PKCE: readonly ProviderParameter[] = [
  { name: 'authorizationUrl', meaning: 'Where people sign in, without a query: what PKCE needs is added.', value: 'https://' },
  { name: 'tokenUrl', meaning: 'Where the code is exchanged for a token.', value: 'https://' },
  { name: 'refreshUrl', meaning: 'Where a token is renewed; mostly the same as `tokenUrl`.', value: 'https://' },
];

/** What an identity provider needs, from Microsoft's schema of apiProperties and published connectors, and others that these name. */
export const IDENTITY_PROVIDERS: readonly IdentityProvider[] = [
  {
    id: 'oauth2',
    meaning: `Any service with OAuth 2.0 and the authorization code flow. It needs \`authorizationUrl\`, \`tokenUrl\` and \`refreshUrl\`. ([Connection parameters](${PAGES.connectionParameters}))`,
    parameters: [
      { name: 'authorizationUrl', meaning: 'Where people sign in.', isRequired: true, value: 'https://' },
      { name: 'tokenUrl', meaning: 'Where the code is exchanged for a token.', isRequired: true, value: 'https://' },
      { name: 'refreshUrl', meaning: 'Where a token is renewed; mostly the same as `tokenUrl`.', isRequired: true, value: 'https://' },
    ],
  },
  {
    id: 'oauth2generic',
    meaning: 'OAuth 2.0 with templates for each address, query and body, for services that differ from the standard. It needs templates for authorization, token and refresh.',
    parameters: [
      { name: 'authorizationUrlTemplate', meaning: 'Where people sign in. Names in braces stand for parameters.', isRequired: true, value: 'https://' },
      { name: 'authorizationUrlQueryStringTemplate', meaning: 'The query of that address.', value: '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}' },
      { name: 'tokenUrlTemplate', meaning: 'Where the code is exchanged for a token.', isRequired: true, value: 'https://' },
      { name: 'tokenUrlQueryStringTemplate', meaning: 'The query of that address.' },
      { name: 'tokenBodyTemplate', meaning: 'The body that is sent for a token.', value: 'client_id={ClientId}&client_secret={ClientSecret}&code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}' },
      { name: 'refreshUrlTemplate', meaning: 'Where a token is renewed.', isRequired: true, value: 'https://' },
      { name: 'refreshUrlQueryStringTemplate', meaning: 'The query of that address.' },
      { name: 'refreshBodyTemplate', meaning: 'The body that is sent to renew a token.', value: 'client_id={ClientId}&client_secret={ClientSecret}&refresh_token={RefreshToken}&grant_type=refresh_token' },
      { name: 'scopeListDelimiter', meaning: 'What stands between the scopes.', value: ' ' },
    ],
  },
  { id: 'aad', meaning: 'Microsoft Entra ID. It needs a `resourceUri`.', parameters: AAD },
  {
    id: 'aadcertificate',
    meaning: 'Microsoft Entra ID with a certificate, for connectors of Microsoft itself. It needs a `resourceUri`, and `IsFirstParty` set to `"True"`.',
    parameters: [...AAD, { name: 'loginUriAAD', meaning: 'Where people sign in with Microsoft Entra ID.', value: 'https://login.microsoftonline.com' }],
  },
  { id: 'facebook', meaning: 'Facebook. It needs no custom parameters.', parameters: [] },
  {
    id: 'oauth2pkce',
    meaning: 'OAuth 2.1 with PKCE, as Copilot Studio writes it for MCP servers and agents. The wizard for connectors does not offer it, and no page of Microsoft describes it.',
    parameters: PKCE,
  },
  {
    id: 'oauth2pkcewithdcr',
    meaning: 'OAuth 2.1 with PKCE and a client that may register itself, as Copilot Studio writes it for MCP servers and agents. The wizard for connectors does not offer it, and no page of Microsoft describes it.',
    parameters: [{ name: 'serverUrl', meaning: 'The address of the server, whose metadata tell how to sign in.', value: 'https://' }, ...PKCE],
  },
  { id: 'DocuSign', meaning: 'DocuSign.', parameters: [{ name: 'LoginUri', meaning: 'Where people sign in.', value: 'https://' }] },
  ...['dropbox', 'github', 'google', 'salesforce', 'linkedin', 'twitter', 'instagram', 'slack', 'basecamp', 'bitly', 'box', 'egnyte', 'evernote', 'intuit', 'marketo', 'microsoftaccount', 'live', 'office365', 'sharepointonlinecertificateV2', 'strava', 'visualstudioteamservices', 'wordpress', 'yammer', 'oauth2intuit', 'windowslive', 'stripe'].map((id) => ({ id, parameters: [] })),
];

/** What the platform fills into the templates of `oauth2generic`, as published connectors and the pages of Azure AI Bot Service about this provider have it. Capitals do not count. */
export const TEMPLATE_VARIABLES: readonly string[] = ['ClientId', 'ClientSecret', 'RedirectUrl', 'Scopes', 'State', 'Code', 'RefreshToken'];

/** What a provider needs in `customParameters`. */
export function providerDetails({ parameters }: IdentityProvider): string {
  return parameters.map(({ name, meaning, isRequired }) => `- \`${name}\`${isRequired === true ? ', required' : ''}: ${meaning}`).join('\n');
}

export function providerNamed(id: string): IdentityProvider | undefined {
  const lower = id.toLowerCase();
  return IDENTITY_PROVIDERS.find((provider) => provider.id.toLowerCase() === lower);
}
