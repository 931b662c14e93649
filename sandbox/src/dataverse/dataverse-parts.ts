import type { SwaggerValidator } from '../connectors/swagger-validator.js';
import type { Environment } from '../environments/environment.js';
import type { SandboxAddresses } from '../http/addresses.js';
import type { SandboxUser } from '../identity/users.js';
import type { TokenIssuer } from '../identity/tokens.js';
import type { KeyedQueue } from '../storage/keyed-queue.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import type { SigningKey } from '../storage/signing-key.js';

/** What Dataverse is made of in the sandbox. */
export interface DataverseParts {
  readonly store: SandboxStore;
  readonly addresses: SandboxAddresses;
  readonly tokens: TokenIssuer;
  readonly key: SigningKey;
  readonly validate: SwaggerValidator;
  /** One turn at a time per environment. */
  readonly queue: KeyedQueue;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Gets what nobody foresaw. */
  readonly reportDefect: (error: unknown) => void;
}

/** Somebody at work in the Dataverse of an environment. */
export interface DataverseCaller {
  readonly environment: Environment;
  readonly user: SandboxUser;
}
