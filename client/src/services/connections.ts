import { createPlatform, type Cloud, type TokenProvider } from '@connector-workbench/platform';
import type { AuthenticationSessionAccountInformation } from 'vscode';
import type { PlatformConnection } from './connection.js';

/** Who is signed in, and the way to sign in. */
export interface AccountSource extends TokenProvider {
  /** Without asking; undefined where nobody is signed in. */
  current(): Promise<AuthenticationSessionAccountInformation | undefined>;
  /** Asks for a sign-in where nobody is signed in. */
  require(): Promise<AuthenticationSessionAccountInformation>;
}

export interface ConnectionsParts {
  readonly accounts: AccountSource;
  /** The chosen cloud; undefined where it is the local sandbox and a person has stopped that. Starts it where it was merely not needed yet. */
  cloud(): Promise<Cloud | undefined>;
  /** Starts the local sandbox even where it was stopped, if it is the chosen cloud. */
  startedCloud(): Promise<Cloud>;
  /** What was found out about who is signed in. */
  statusKnown(status: ConnectionStatus): void;
  readonly userAgent: string;
}

export type ConnectionStatus =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'signedOut'; readonly cloud: Cloud }
  | { readonly kind: 'signedIn'; readonly cloud: Cloud; readonly account: AuthenticationSessionAccountInformation; readonly connection: PlatformConnection };

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
    return account === undefined ? { kind: 'signedOut', cloud } : { kind: 'signedIn', cloud, account, connection: this.#connect(cloud) };
  }

  #connect(cloud: Cloud): PlatformConnection {
    return createPlatform({ cloud, tokens: this.#parts.accounts, userAgent: this.#parts.userAgent });
  }
}
