import type { PlatformErrorKind } from './platform-error.js';

const BY_KIND: Readonly<Record<PlatformErrorKind, string>> = {
  notSignedIn: 'Sign in again, with an account of the tenant that owns the environment.',
  forbidden: 'Ask an administrator of the environment for the Environment Maker role, or sign in with another account.',
  notFound: 'Refresh the view: it may have been deleted, or it is in another environment.',
  conflict: 'Refresh the view and look at what is there now before you try again.',
  refused: 'Correct what the message says, and try again.',
  throttled: 'The service gets too many requests. Wait a minute, and try again.',
  unreachable: 'Check the network connection and, where you need one, the proxy (HTTPS_PROXY).',
  timeout: 'The service did not answer in time. Try again; look first whether the change has arrived.',
  hostNotAllowed: 'Add the host to the allowed hosts in your user settings if you trust it.',
  unexpectedAnswer: 'The service has a fault of its own. Try again in a few minutes; if it stays, give the correlation id to Microsoft support.',
};

const BY_CODE: Readonly<Record<string, string>> = {
  InvalidAuthenticationAudience: 'The token was made for another service. Sign out and in again; where a token is passed in, get one for https://service.powerapps.com/.',
  MissingEnvironmentFilter: 'Choose an environment first.',
  CannotDeleteApiDueToExistingConnections: 'Delete the connections that use the connector first.',
  InvalidScriptDefinitionUrlWithNonNullOperations: 'apiProperties.json lists scriptOperations, but there is no script. Add script.csx, or empty scriptOperations.',
  CustomScriptProvisioningFailed: 'Custom code cannot be set up in this region at the moment. Create the connector without its script and update it later, or use another region.',
};

/** What the sign-in service's codes mean for the person in front of it (learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const BY_SIGN_IN_CODE: Readonly<Record<string, string>> = {
  AADSTS50076: 'The tenant asks for a second factor. Sign in interactively, and confirm it.',
  AADSTS50079: 'The tenant asks you to register a second factor first. Sign in at https://myaccount.microsoft.com.',
  AADSTS53003: "The tenant's conditional access does not let this device or place in. Ask its administrator.",
  AADSTS65001: 'Nobody has consented to this application in the tenant. Ask an administrator for consent.',
  AADSTS65002: "The tenant does not let VS Code's own application ask for this service. Set a client id of your own in the settings.",
  AADSTS70043: 'The sign-in has expired by a rule of the tenant. Sign in again.',
  AADSTS700016: 'The application does not exist in this tenant. Check the client id and the tenant.',
  AADSTS700082: 'The sign-in has expired because it was not used. Sign in again.',
  AADSTS7000215: 'The client secret is wrong or has expired. Make a new one.',
  AADSTS90002: 'There is no such tenant. Check its name or id.',
};

export function adviceFor(kind: PlatformErrorKind, code: string | undefined, messages: string): string {
  const signInCode = /AADSTS\d+/.exec(messages)?.[0];
  return BY_SIGN_IN_CODE[signInCode ?? ''] ?? BY_CODE[code ?? ''] ?? BY_KIND[kind];
}
