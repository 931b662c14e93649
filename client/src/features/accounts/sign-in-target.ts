import type { CloudScopes } from '@connector-workbench/platform';

/** Where a person signs in: what a cloud says of it. */
export interface SignInTarget {
  /** How people call the cloud. */
  readonly cloudName: string;
  /** The id of an authentication provider of VS Code's: `microsoft`, `microsoft-sovereign-cloud`, or our own. */
  readonly providerId: string;
  /** The sign-in service, e.g. `https://login.microsoftonline.us`. */
  readonly authority: string;
  /** The spellings of the scope that is asked for, in the order to try. */
  readonly scopes: readonly string[];
}

/** All spellings of a scope that a cloud has for it: which of them the sign-in service takes is found out by trying. Scopes that it does not list have one, as that of an environment's Dataverse. */
export function spellingsOf(scope: string | undefined, scopes: CloudScopes): readonly string[] | undefined {
  if (scope === undefined) return undefined;
  return [scopes.powerApps, scopes.powerPlatform, scopes.arm, scopes.graph ?? []].find((spellings) => spellings.includes(scope)) ?? [scope];
}

/** What a person set to sign in with an app registration or a tenant of their own. */
export interface SignInPreferences {
  readonly clientId: string;
  readonly tenant: string;
}

/** The scopes as VS Code's Microsoft providers take them: which app and tenant are meant travels among them. Other providers get the plain ones. */
export function scopesFor(providerId: string, scopes: readonly string[], preferences: SignInPreferences): readonly string[] {
  if (!providerId.startsWith('microsoft')) return scopes;
  return [
    ...scopes,
    ...(preferences.clientId === '' ? [] : [`VSCODE_CLIENT_ID:${preferences.clientId}`]),
    ...(preferences.tenant === '' ? [] : [`VSCODE_TENANT:${preferences.tenant}`]),
  ];
}
