/** Gives tokens of a signed-in account. It never asks anybody anything: signing in is a command's business. */
export interface TokenProvider {
  /**
   * An access token that is good for some minutes, without `Bearer`. The scopes are alternatives in the order to try them
   * (see `CloudScopes`); one that is granted suffices. Throws a NotSignedInError where there is no sign-in that can be used silently.
   */
  getToken(scopes: readonly string[], signal?: AbortSignal): Promise<string>;
}
