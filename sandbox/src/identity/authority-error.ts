import { randomUUID } from 'node:crypto';

/** The refusals of the token endpoint, with the numbers Microsoft Entra gives them (its "error codes" reference page). */
const REFUSALS = {
  pending: { status: 400, error: 'authorization_pending', code: 70016, text: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.' },
  declined: { status: 400, error: 'authorization_declined', code: 70010, text: 'The end user denied the authorization request.' },
  expired: { status: 400, error: 'expired_token', code: 70020, text: "The provided value for the input parameter 'device_code' is not valid. This device code has expired." },
  unknownCode: { status: 400, error: 'bad_verification_code', code: 70020, text: "The provided value for the input parameter 'device_code' is not valid." },
  badRefreshToken: { status: 400, error: 'invalid_grant', code: 9002313, text: 'Invalid request. Request is malformed or invalid.' },
  expiredRefreshToken: { status: 400, error: 'invalid_grant', code: 700082, text: 'The refresh token has expired due to inactivity.' },
  revoked: { status: 400, error: 'invalid_grant', code: 50173, text: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.' },
  unsupportedGrant: { status: 400, error: 'unsupported_grant_type', code: 70003, text: 'The app requested an unsupported grant type.' },
  missingParameter: { status: 400, error: 'invalid_request', code: 900144, text: 'The request body must contain the following parameter:' },
  unknownTenant: { status: 400, error: 'invalid_tenant', code: 90002, text: 'Tenant not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud:' },
} as const;

export type AuthorityRefusal = keyof typeof REFUSALS;

/** A refusal by the authority, in OAuth's form; `detail` is added to the text where it ends in a colon. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
  readonly status: 400;
  readonly refusal: AuthorityRefusal;

  constructor(refusal: AuthorityRefusal, detail?: string) {
    const { code, text, status } = REFUSALS[refusal];
    super(`AADSTS${code}: ${text}${detail === undefined ? '' : ` '${detail}'.`}`);
    this.status = status;
    this.refusal = refusal;
  }

  /** The answer's body; `now` in milliseconds since 1970. */
  body(now: number, correlationId: string): Readonly<Record<string, unknown>> {
    const { error, code } = REFUSALS[this.refusal];
    return {
      error,
      error_description: this.message,
      error_codes: [code],
      timestamp: `${new Date(now).toISOString().slice(0, 19).replace('T', ' ')}Z`,
      trace_id: randomUUID(),
      correlation_id: correlationId,
    };
  }
}
