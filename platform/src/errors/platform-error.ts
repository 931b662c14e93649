import { errorText, fillIn, hasOwnText, type ErrorTextData } from './error-texts.js';
import type { ServiceMessage } from './service-message.js';

/** What went wrong, told apart by what a person can do about it. */
export type PlatformErrorKind =
  /** There is no sign-in to use. */
  | 'not-signed-in'
  /** There is a sign-in, and the service does not accept it: expired, revoked, or made for something else. */
  | 'sign-in-refused'
  | 'forbidden'
  | 'not-found'
  | 'throttled'
  /** The service looked at the request and does not accept what it says. `serviceMessages` may say where. */
  | 'service-refused'
  | 'conflict'
  /** The service's own fault: 5xx. */
  | 'service-failed'
  | 'network-unreachable'
  | 'timeout'
  | 'cancelled'
  /** An answer that is none: HTML of a proxy, JSON of another shape, too large. */
  | 'unexpected-answer'
  /** Nothing was sent, since the address is none of the cloud's. */
  | 'host-not-allowed'
  /** The service keeps no original definition of this connector. */
  | 'definition-missing'
  /** The files on disk cannot be deployed as they are. */
  | 'local-files-invalid'
  /** Downloading would replace files that differ. */
  | 'files-in-the-way'
  /** Somebody changed the connector in the environment since it was last downloaded or deployed. */
  | 'drift'
  /** It differs from the files, and nothing is known of what was deployed there from here. */
  | 'drift-unknown'
  | 'already-deployed'
  | 'not-deployed'
  /** The connector signs in with OAuth, and creating it needs the client secret. */
  | 'secret-missing'
  /** The environment has no Dataverse, and so no solutions. */
  | 'no-dataverse'
  /** The connector is part of a managed solution, which alone can change it. */
  | 'managed-connector'
  /** The connector is a row of Dataverse, and the caller can only write to Power Apps. */
  | 'solution-connector'
  /** The environment before in the chain has something else than these files. */
  | 'source-differs'
  /** The environment before in the chain does not have the connector. */
  | 'not-in-source'
  /** A connector cannot go this way of the chain: `reason` says why, and what to do. */
  | 'not-promotable'
  /** Logic Apps cannot hold something, and nobody accepted that. */
  | 'losses-not-accepted'
  /** A create was sent, its answer got lost, and whether it worked could not be found out. */
  | 'create-unclear';

/** What is known about a failure beside its kind. Texts and addresses are redacted. */
export interface PlatformErrorFacts {
  /** What the texts name: `reason` (the service's words), `host`, `seconds`, … */
  readonly data?: ErrorTextData;
  /** The HTTP status. */
  readonly status?: number;
  /** The service's own error code, e.g. `EnvironmentAccessDenied`, of the innermost error that has one. */
  readonly code?: string;
  /** A key of our own texts, where we know more than the service's code says. */
  readonly circumstance?: string;
  /** What the service's support asks for. */
  readonly correlationId?: string;
  readonly url?: string;
  /** What the service found, where it lists findings. */
  readonly serviceMessages?: readonly ServiceMessage[];
  readonly retryAfterSeconds?: number;
  /** What was under way: a step of a deployment or of an import. */
  readonly step?: string;
  readonly cause?: unknown;
}

/**
 * The one error of this package. `userMessage` and `advice` are English; to localise, translate `messageTemplate` and `adviceTemplate`
 * and fill in `data` (`{name}` placeholders). Nothing in it holds a token or a signature of a storage address.
 */
export class PlatformError extends Error {
  override readonly name: string;
  readonly kind: PlatformErrorKind;
  /** What happened. */
  readonly messageTemplate: string;
  /** What to do about it. */
  readonly adviceTemplate: string;
  /** The texts are about this very failure, and not about all of its kind. */
  readonly hasExactText: boolean;
  readonly data: ErrorTextData;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly correlationId: string | undefined;
  readonly url: string | undefined;
  readonly serviceMessages: readonly ServiceMessage[];
  readonly retryAfterSeconds: number | undefined;
  readonly step: string | undefined;
  readonly #facts: PlatformErrorFacts;

  constructor(kind: PlatformErrorKind, facts: PlatformErrorFacts = {}) {
    const text = errorText(kind, facts.circumstance ?? facts.code);
    const data = facts.data ?? {};
    super(fillIn(text.message, data), facts.cause === undefined ? {} : { cause: facts.cause });
    // Cancelling goes by this name wherever an AbortSignal is used, and callers look for it.
    this.name = kind === 'cancelled' ? 'AbortError' : 'PlatformError';
    this.kind = kind;
    this.messageTemplate = text.message;
    this.adviceTemplate = text.advice;
    this.hasExactText = hasOwnText(facts.circumstance ?? facts.code ?? '');
    this.data = data;
    this.status = facts.status;
    this.code = facts.code;
    this.correlationId = facts.correlationId;
    this.url = facts.url;
    this.serviceMessages = facts.serviceMessages ?? [];
    this.retryAfterSeconds = facts.retryAfterSeconds;
    this.step = facts.step;
    this.#facts = facts;
  }

  /** The same failure, told with what was under way. */
  during(step: string): PlatformError {
    return new PlatformError(this.kind, { ...this.#facts, step, cause: this });
  }

  get userMessage(): string {
    return this.message;
  }

  get advice(): string {
    return fillIn(this.adviceTemplate, this.data);
  }

  /** The same request can succeed later without anybody changing anything. */
  get retryable(): boolean {
    return RETRYABLE.has(this.kind);
  }

  /** Signing in (again) can help. */
  get signInHelps(): boolean {
    return this.kind === 'not-signed-in' || this.kind === 'sign-in-refused';
  }
}

const RETRYABLE: ReadonlySet<PlatformErrorKind> = new Set(['throttled', 'service-failed', 'network-unreachable', 'timeout', 'create-unclear']);

/** Thrown by providers of tokens that have none and may not ask for one. */
export class NotSignedInError extends PlatformError {
  constructor(facts: PlatformErrorFacts = {}) {
    super('not-signed-in', facts);
  }
}

export function isPlatformError(error: unknown, ...kinds: readonly PlatformErrorKind[]): error is PlatformError {
  return error instanceof PlatformError && (kinds.length === 0 || kinds.includes(error.kind));
}

/** Whether a request that failed this way may have done its work all the same: its answer got lost, or is no answer. */
export function mayHaveHappened(error: unknown): boolean {
  return isPlatformError(error, 'network-unreachable', 'timeout', 'cancelled', 'service-failed', 'unexpected-answer');
}
