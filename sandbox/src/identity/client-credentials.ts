import { isJsonObject, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import { findApplication, type SandboxApplication } from './applications.js';
import { AuthorityError } from './authority-error.js';

type Form = Readonly<Record<string, string>>;

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const SHARED_TENANTS: readonly string[] = ['common', 'organizations', 'consumers'];

/** The application that a token request proves to be, by its secret or by a federated token. Throws an AuthorityError. */
export function authenticateApplication(form: Form, tenant: string, nowSeconds: number): SandboxApplication {
  if (SHARED_TENANTS.includes(tenant.toLowerCase())) throw new AuthorityError('noTenant');
  const clientId = form.client_id ?? '';
  if (clientId === '') throw new AuthorityError('missingParameter', 'client_id');
  const application = findApplication(clientId);
  if (application === undefined) throw new AuthorityError('unknownApplication', clientId);
  if (form.client_assertion !== undefined && form.client_assertion_type === ASSERTION_TYPE) return byAssertion(application, form.client_assertion, nowSeconds);
  if (form.client_secret === undefined || form.client_secret === '') throw new AuthorityError('noCredential');
  if (form.client_secret !== application.clientSecret) throw new AuthorityError('wrongSecret', clientId);
  return application;
}

function byAssertion(application: SandboxApplication, assertion: string, nowSeconds: number): SandboxApplication {
  const claims = claimsOf(assertion);
  const issuer = textMember(claims, 'iss') ?? '';
  const subject = textMember(claims, 'sub') ?? '';
  // Only what a certificate signed is issued by the application itself, and none is registered here.
  if (issuer === application.clientId) throw new AuthorityError('unknownCertificate');
  if (issuer !== application.federated.issuer) throw new AuthorityError('wrongIssuer', issuer);
  if (textMember(claims, 'aud') !== application.federated.audience) throw new AuthorityError('wrongAssertionAudience', textMember(claims, 'aud') ?? '');
  if (subject !== application.federated.subject) throw new AuthorityError('wrongSubject', subject);
  if (typeof claims.exp !== 'number' || claims.exp <= nowSeconds) throw new AuthorityError('expiredAssertion');
  return application;
}

function claimsOf(assertion: string): JsonObject {
  const claims = parseJson(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'));
  if (isJsonObject(claims)) return claims;
  throw new AuthorityError('malformedAssertion');
}
