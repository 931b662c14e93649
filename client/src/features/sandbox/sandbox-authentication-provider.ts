import * as vscode from 'vscode';
import type { DisposableLike } from '../../infrastructure/disposables.js';
import { refreshTokens, SandboxSignInError, type SandboxTokens } from './device-code.js';
import type { SandboxAddresses } from './sandbox-addresses.js';
import { accountOfIdToken, parseStoredAccounts, type StoredAccount } from './stored-accounts.js';

export const SANDBOX_PROVIDER = 'connectorWorkbench.sandbox';

const SECRET = 'connectorWorkbench.sandbox.accounts';
/** A token is renewed when it has less than this to live. */
const SPARE_MS = 5 * 60_000;

export interface SandboxAuthenticationParts {
  readonly secrets: vscode.SecretStorage;
  /** Where the sandbox listens; starts it where it does not run. */
  addresses(): Promise<SandboxAddresses>;
  /** Lets a person approve the sign-in. Throws UserCancelledError, or a SandboxSignInError. */
  signIn(addresses: SandboxAddresses, scope: string): Promise<SandboxTokens>;
}

interface CachedToken {
  readonly accessToken: string;
  readonly goodUntil: number;
}

/**
 * Sign-in to the local sandbox, beside VS Code's own providers: several accounts, kept in the secret storage. An account signs in once;
 * tokens for further scopes come from its refresh token.
 */
export class SandboxAuthenticationProvider implements vscode.AuthenticationProvider, DisposableLike {
  readonly #parts: SandboxAuthenticationParts;
  readonly #changed = new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>();
  readonly #tokens = new Map<string, CachedToken>();

  readonly onDidChangeSessions = this.#changed.event;

  constructor(parts: SandboxAuthenticationParts) {
    this.#parts = parts;
  }

  /** Asked without scopes (by the accounts menu), it says who is signed in and hands out no token. */
  async getSessions(scopes: readonly string[] | undefined, options?: vscode.AuthenticationProviderSessionOptions): Promise<vscode.AuthenticationSession[]> {
    const accounts = (await this.#accounts()).filter((account) => options?.account === undefined || options.account.id === account.id);
    if (scopes === undefined || scopes.length === 0) return accounts.map((account) => sessionOf(account, [], ''));
    const sessions = await Promise.all(accounts.map((account) => this.#session(account, scopes)));
    return sessions.filter((session) => session !== undefined);
  }

  async createSession(scopes: readonly string[]): Promise<vscode.AuthenticationSession> {
    const tokens = await this.#parts.signIn(await this.#parts.addresses(), scopes.join(' '));
    const named = accountOfIdToken(tokens.idToken);
    if (named === undefined) throw new SandboxSignInError('invalid_answer', 'The sign-in service did not say who signed in.');
    const account: StoredAccount = { ...named, refreshToken: tokens.refreshToken };
    const others = (await this.#accounts()).filter((each) => each.id !== account.id);
    // Whoever signs in again does not get the tokens of before, which may be the ones that were refused.
    this.#forgetTokens(account);
    await this.#store([...others, account]);
    const session = this.#remember(account, scopes, tokens);
    this.#changed.fire({ added: [session], removed: [], changed: [] });
    return session;
  }

  /** Ends the sign-in of the account that the session belongs to, with all its scopes. */
  async removeSession(sessionId: string): Promise<void> {
    const accounts = await this.#accounts();
    const account = accounts.find((each) => sessionId === each.id || sessionId.startsWith(`${each.id} `));
    if (account !== undefined) await this.#forget(account);
  }

  /** Ends the sign-in of an account where the provider is this one; false where it is not. */
  async endSession(providerId: string, account: vscode.AuthenticationSessionAccountInformation): Promise<boolean> {
    if (providerId !== SANDBOX_PROVIDER) return false;
    await this.removeSession(account.id);
    return true;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #session(account: StoredAccount, scopes: readonly string[]): Promise<vscode.AuthenticationSession | undefined> {
    const cached = this.#tokens.get(tokenKey(account, scopes));
    if (cached !== undefined && cached.goodUntil > Date.now()) return sessionOf(account, scopes, cached.accessToken);
    try {
      const tokens = await refreshTokens(await this.#parts.addresses(), account.refreshToken, scopes.join(' '));
      return this.#remember(account, scopes, tokens);
    } catch (error) {
      // A sign-in that was ended elsewhere is forgotten here, too. Anything else, such as a sandbox that does not answer, is the caller's to see.
      if (!(error instanceof SandboxSignInError) || error.code !== 'invalid_grant') throw error;
      await this.#forget(account);
      return undefined;
    }
  }

  #remember(account: StoredAccount, scopes: readonly string[], tokens: SandboxTokens): vscode.AuthenticationSession {
    this.#tokens.set(tokenKey(account, scopes), { accessToken: tokens.accessToken, goodUntil: Date.now() + tokens.expiresInSeconds * 1000 - SPARE_MS });
    return sessionOf(account, scopes, tokens.accessToken);
  }

  async #forget(account: StoredAccount): Promise<void> {
    this.#forgetTokens(account);
    await this.#store((await this.#accounts()).filter((each) => each.id !== account.id));
    this.#changed.fire({ added: [], removed: [sessionOf(account, [], '')], changed: [] });
  }

  #forgetTokens({ id }: Pick<StoredAccount, 'id'>): void {
    for (const key of [...this.#tokens.keys()]) if (key.startsWith(`${id} `)) this.#tokens.delete(key);
  }

  async #accounts(): Promise<readonly StoredAccount[]> {
    return parseStoredAccounts(await this.#parts.secrets.get(SECRET));
  }

  async #store(accounts: readonly StoredAccount[]): Promise<void> {
    await this.#parts.secrets.store(SECRET, JSON.stringify(accounts));
  }
}

function tokenKey(account: StoredAccount, scopes: readonly string[]): string {
  return `${account.id} ${scopes.join(' ')}`;
}

function sessionOf(account: StoredAccount, scopes: readonly string[], accessToken: string): vscode.AuthenticationSession {
  return { id: scopes.length === 0 ? account.id : tokenKey(account, scopes), accessToken, account: { id: account.id, label: account.label }, scopes };
}
