import { createPlatform, type Cloud, type TokenProvider } from '@connector-workbench/platform';
import type { AuthenticationSessionAccountInformation } from 'vscode';
import type { PlatformConnection } from './connection.js';
import type { KnownAccounts } from './known-accounts.js';

/** Who is signed in, and the way to sign in. */
export interface AccountSource extends TokenProvider {
  /** Without asking; undefined where nobody is signed in. */
  current(): Promise<AuthenticationSessionAccountInformation | undefined>;
  /** Asks for a sign-in where nobody is signed in. */
  require(): Promise<AuthenticationSessionAccountInformation>;
  /** Tokens of a certain account, without asking. */
  tokensOf(providerId: string, account: AuthenticationSessionAccountInformation): TokenProvider;
  /** Whether VS Code still has that account. */
  has(providerId: string, account: AuthenticationSessionAccountInformation): Promise<boolean>;
}

export interface ConnectionsParts {
  readonly accounts: AccountSource;
  /** The chosen cloud; undefined where it is the local sandbox and a person has stopped that. Starts it where it was merely not needed yet. */
  cloud(): Promise<Cloud | undefined>;
  /** Starts the local sandbox even where it was stopped, if it is the chosen cloud. */
  startedCloud(): Promise<Cloud>;
  /** A cloud that was worked with before; undefined where it is gone, or is a sandbox that does not run. */
  knownCloud(id: string): Cloud | undefined | Promise<Cloud | undefined>;
  readonly known: Pick<KnownAccounts, 'all' | 'remember' | 'forget'>;
  /** What was found out about who is signed in. */
  statusKnown(status: ConnectionStatus): void;
  readonly userAgent: string;
}

/** An account in a cloud, with the services as this account. */
export interface SignedIn {
  readonly cloud: Cloud;
  readonly account: AuthenticationSessionAccountInformation;
  readonly connection: PlatformConnection;
}

export type ConnectionStatus =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'signedOut'; readonly cloud: Cloud }
  | ({ readonly kind: 'signedIn' } & SignedIn);

/** Finds the services of the chosen cloud as whoever is signed in there. */
export class Connections {
  readonly #parts: ConnectionsParts;

  constructor(parts: ConnectionsParts) {
    this.#parts = parts;
  }

  /** Asks nobody. Throws what the sandbox or the sign-in provider throws. */
  async status(): Promise<ConnectionStatus> {
    const status = await this.#findStatus();
    this.#parts.statusKnown(status);
    return status;
  }

  /** The services as somebody who is signed in already; undefined otherwise. */
  async signedInSilently(): Promise<PlatformConnection | undefined> {
    const status = await this.status();
    return status.kind === 'signedIn' ? status.connection : undefined;
  }

  /** The other accounts and clouds that were worked with, and that VS Code still has. Asks nobody, and sends nothing. */
  async others(current: SignedIn): Promise<readonly SignedIn[]> {
    const { accounts, known } = this.#parts;
    const others = known.all().filter(({ cloudId, account }) => cloudId !== current.cloud.id || account.id !== current.account.id);
    const found = await Promise.all(others.map(async ({ cloudId, account }): Promise<SignedIn | undefined> => {
      const cloud = await this.#parts.knownCloud(cloudId);
      if (cloud === undefined || !(await accounts.has(cloud.authProviderId, account))) return undefined;
      return { cloud, account, connection: this.#connect(cloud, accounts.tokensOf(cloud.authProviderId, account)) };
    }));
    return found.filter((each) => each !== undefined);
  }

  /** The services as somebody signed in; asks for a sign-in where nobody is. For commands. */
  async signedIn(): Promise<PlatformConnection> {
    const cloud = await this.#parts.startedCloud();
    await this.#parts.accounts.require();
    return this.#connect(cloud);
  }

  async #findStatus(): Promise<ConnectionStatus> {
    const cloud = await this.#parts.cloud();
    if (cloud === undefined) return { kind: 'stopped' };
    const account = await this.#parts.accounts.current();
    if (account === undefined) {
      await this.#parts.known.forget(cloud.id);
      return { kind: 'signedOut', cloud };
    }
    await this.#parts.known.remember(cloud.id, account);
    return { kind: 'signedIn', cloud, account, connection: this.#connect(cloud) };
  }

  #connect(cloud: Cloud, tokens: TokenProvider = this.#parts.accounts): PlatformConnection {
    const { userAgent } = this.#parts;
    return {
      ...createPlatform({ cloud, tokens, userAgent }),
      counting: (gate) => {
        let count = 0;
        return { services: createPlatform({ cloud, tokens, userAgent, gate, log: () => { count++; } }), requests: () => count };
      },
    };
  }
}
