import type { AuthenticationGetSessionOptions, AuthenticationSession, AuthenticationSessionAccountInformation, Memento } from 'vscode';
import { NotSignedInError, type TokenProvider } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { scopesFor, type SignInPreferences, type SignInTarget } from './sign-in-target.js';

/** The part of `vscode.authentication` that is used here. */
export interface AuthenticationGateway {
  getSession(providerId: string, scopes: readonly string[], options: AuthenticationGetSessionOptions): Thenable<AuthenticationSession | undefined>;
  getAccounts(providerId: string): Thenable<readonly AuthenticationSessionAccountInformation[]>;
}

export interface AccountsParts {
  readonly gateway: AuthenticationGateway;
  /** Remembers who signed out where; VS Code has no way to end the session of another extension's provider. */
  readonly memory: Memento;
  target(): Promise<SignInTarget>;
  /** Called before anybody is asked to sign in there. Throws UserCancelledError. */
  prepare(target: SignInTarget): Promise<void>;
  preferences(): SignInPreferences;
  /** Ends the sign-in for good where the provider is ours; false where it is not, so that it is only set aside. */
  endSession(providerId: string, account: AuthenticationSessionAccountInformation): Promise<boolean>;
  /** Somebody signed in or out, through us. */
  changed(): void;
}

/** Who is signed in. Only `signIn` ever asks anybody; everything else is silent. */
export class Accounts implements TokenProvider {
  readonly #parts: AccountsParts;

  constructor(parts: AccountsParts) {
    this.#parts = parts;
  }

  /** The account of the present cloud, or undefined where nobody is signed in. Throws what the provider throws. */
  async current(): Promise<AuthenticationSessionAccountInformation | undefined> {
    const { providerId, scopes } = await this.#parts.target();
    return (await this.#silentSession(providerId, scopes))?.account;
  }

  /** A token for the first of the scopes that works, without asking. Throws NotSignedInError where none does. */
  async getToken(scopes: readonly string[], signal?: AbortSignal): Promise<string> {
    const { providerId } = await this.#parts.target();
    const session = await this.#silentSession(providerId, scopes);
    signal?.throwIfAborted();
    if (session === undefined) throw new NotSignedInError();
    return session.accessToken;
  }

  /** Tokens of a certain account, in the current cloud or another one, without asking. */
  tokensOf(providerId: string, account: AuthenticationSessionAccountInformation): TokenProvider {
    return {
      getToken: async (scopes, signal) => {
        const session = await this.#silentSession(providerId, scopes, account);
        signal?.throwIfAborted();
        if (session === undefined) throw new NotSignedInError();
        return session.accessToken;
      },
    };
  }

  /** Whether VS Code has the account, and nobody signed out there. */
  async has(providerId: string, { id }: AuthenticationSessionAccountInformation): Promise<boolean> {
    if (this.#parts.memory.get<boolean>(signedOutKey(providerId)) === true) return false;
    return (await this.#parts.gateway.getAccounts(providerId)).some((account) => account.id === id);
  }

  /** The accounts that VS Code knows for the present cloud, and which of them is used. */
  async known(): Promise<{ readonly accounts: readonly AuthenticationSessionAccountInformation[]; readonly current: AuthenticationSessionAccountInformation | undefined }> {
    const { providerId } = await this.#parts.target();
    return { accounts: await this.#parts.gateway.getAccounts(providerId), current: await this.current() };
  }

  /**
   * Asks a person to sign in; where somebody is, lets another account be chosen. With `account`, that one is used from now on, and a
   * person is asked only where VS Code has no session of it. Throws UserCancelledError, or what the provider throws.
   */
  async signIn(account?: AuthenticationSessionAccountInformation): Promise<AuthenticationSessionAccountInformation> {
    const target = await this.#parts.target();
    return await this.#signInWith(target, account === undefined ? await this.#anyAccount(target.providerId, target.scopes) : { createIfNone: true, account });
  }

  /**
   * Asks a person to sign in anew as the account that is used, where a service does not take its tokens any more. `scopes`: the spellings
   * of what the refused token was for, if that is known. Throws UserCancelledError, or what the provider throws.
   */
  async signInAgain(scopes?: readonly string[]): Promise<void> {
    const target = await this.#parts.target();
    const account = await this.current();
    await this.#signInWith(scopes === undefined ? target : { ...target, scopes }, account === undefined ? { createIfNone: true } : { forceNewSession: true, account });
  }

  async #signInWith(target: SignInTarget, options: AuthenticationGetSessionOptions): Promise<AuthenticationSessionAccountInformation> {
    const { providerId, scopes } = target;
    await this.#parts.prepare(target);
    const { account } = await this.#askToSignIn(providerId, scopes, options);
    await this.#parts.memory.update(signedOutKey(providerId), undefined);
    await this.#parts.memory.update(accountKey(providerId), { id: account.id, label: account.label });
    this.#parts.changed();
    return account;
  }

  async #anyAccount(providerId: string, scopes: readonly string[]): Promise<AuthenticationGetSessionOptions> {
    const again = (await this.#silentSession(providerId, scopes)) !== undefined;
    return { createIfNone: true, ...(again ? { clearSessionPreference: true } : {}) };
  }

  /** The current account; asks for a sign-in where there is none. For commands. */
  async require(): Promise<AuthenticationSessionAccountInformation> {
    return (await this.current()) ?? (await this.signIn());
  }

  /**
   * Makes sure that there is a token for something else than Power Platform, such as Azure: asks for a sign-in where there is none. For commands.
   * Throws UserCancelledError, or what the provider throws.
   */
  async requireFor(scopes: readonly string[]): Promise<void> {
    const { providerId } = await this.#parts.target();
    if ((await this.#silentSession(providerId, scopes)) !== undefined) return;
    const account = accountFrom(this.#parts.memory.get<unknown>(accountKey(providerId)));
    await this.#askToSignIn(providerId, scopes, { createIfNone: true, ...(account === undefined ? {} : { account }) });
    await this.#parts.memory.update(signedOutKey(providerId), undefined);
    this.#parts.changed();
  }

  /** Signs out of the present cloud, as far as this extension goes. Answers whether the session itself has ended, and not only our use of it. */
  async signOut(): Promise<{ readonly ended: boolean }> {
    const { providerId, scopes } = await this.#parts.target();
    const session = await this.#silentSession(providerId, scopes);
    const ended = session !== undefined && (await this.#parts.endSession(providerId, session.account));
    if (!ended) await this.#parts.memory.update(signedOutKey(providerId), true);
    await this.#parts.memory.update(accountKey(providerId), undefined);
    this.#parts.changed();
    return { ended };
  }

  /** `wanted`: the account that was chosen last, unless another one is meant. */
  async #silentSession(providerId: string, scopes: readonly string[], wanted?: AuthenticationSessionAccountInformation): Promise<AuthenticationSession | undefined> {
    if (this.#parts.memory.get<boolean>(signedOutKey(providerId)) === true) return undefined;
    const account = wanted ?? accountFrom(this.#parts.memory.get<unknown>(accountKey(providerId)));
    for (const scope of scopes) {
      const session = await this.#parts.gateway.getSession(providerId, this.#scopes(providerId, scope), { silent: true, ...(account === undefined ? {} : { account }) });
      if (session !== undefined) return session;
    }
    return undefined;
  }

  /** Where the sign-in service refuses a scope, the next spelling of it is tried; what it says of the last one is what counts. */
  async #askToSignIn(providerId: string, scopes: readonly string[], options: AuthenticationGetSessionOptions): Promise<AuthenticationSession> {
    let refusal: unknown = new UserCancelledError();
    for (const scope of scopes) {
      try {
        const session = await this.#parts.gateway.getSession(providerId, this.#scopes(providerId, scope), options);
        if (session !== undefined) return session;
      } catch (error) {
        if (isRefusedByUser(error)) throw new UserCancelledError();
        if (!isRefusedScope(error)) throw error;
        refusal = error;
      }
    }
    throw refusal;
  }

  #scopes(providerId: string, scope: string): readonly string[] {
    return scopesFor(providerId, [scope], this.#parts.preferences());
  }
}

function signedOutKey(providerId: string): string {
  return `connectorWorkbench.signedOut.${providerId}`;
}

/** Which of several accounts a person chose. */
function accountKey(providerId: string): string {
  return `connectorWorkbench.account.${providerId}`;
}

/** What was remembered, perhaps by another version. */
function accountFrom(value: unknown): AuthenticationSessionAccountInformation | undefined {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('label' in value)) return undefined;
  return typeof value.id === 'string' && typeof value.label === 'string' ? { id: value.id, label: value.label } : undefined;
}

/** VS Code has no type for it: a person closed its question whether the extension may sign in. */
function isRefusedByUser(error: unknown): boolean {
  return error instanceof Error && /did not consent to login|user cancell?ed|^cancell?ed$/i.test(error.message);
}

/** The scope or its resource is not known (70011, 500011) or not open to this app (65002). */
function isRefusedScope(error: unknown): boolean {
  return error instanceof Error && /AADSTS(?:70011|500011|65002)\b/.test(error.message);
}
