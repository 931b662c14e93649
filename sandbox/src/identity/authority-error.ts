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
  noTenant: { status: 400, error: 'invalid_request', code: 50059, text: 'No tenant-identifying information found in either the request or implied by any provided credentials.' },
  unknownApplication: { status: 400, error: 'unauthorized_client', code: 700016, text: 'Application was not found in the directory. This can happen if the application has not been installed by the administrator of the tenant. Its identifier:' },
  noCredential: { status: 401, error: 'invalid_client', code: 7000218, text: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'." },
  wrongSecret: { status: 401, error: 'invalid_client', code: 7000215, text: 'Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app:' },
  unknownCertificate: { status: 401, error: 'invalid_client', code: 700027, text: 'The certificate with identifier used to sign the client assertion is not registered on application.' },
  malformedAssertion: { status: 401, error: 'invalid_client', code: 50027, text: 'JWT token is invalid or malformed.' },
  expiredAssertion: { status: 401, error: 'invalid_client', code: 700024, text: 'Client assertion is not within its valid time range.' },
  wrongIssuer: { status: 401, error: 'invalid_client', code: 700211, text: 'No matching federated identity record found for presented assertion issuer:' },
  wrongAssertionAudience: { status: 401, error: 'invalid_client', code: 700212, text: 'No matching federated identity record found for presented assertion audience:' },
  wrongSubject: { status: 401, error: 'invalid_client', code: 700213, text: 'No matching federated identity record found for presented assertion subject:' },
} as const;

export type AuthorityRefusal = keyof typeof REFUSALS;

/** A refusal by the authority, in OAuth's form; `detail` is added to the text where it ends in a colon. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
  readonly status: 400 | 401;
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
