/** Whom a token was issued to, as the token says. */
export interface TokenAccount {
  /** The object id, which is part of some addresses. */
  readonly objectId: string;
  readonly tenantId: string | undefined;
  readonly name: string | undefined;
  readonly userPrincipalName: string | undefined;
  /** An application instead of a person: such accounts list environments by the administrators' routes. */
  readonly isApplication: boolean;
}

/**
 * Reads the claims of a JSON web token. Its signature is not checked: the service does that, and nothing here is decided by the claims
 * that the service does not decide again. Undefined for a token that is opaque or names nobody. Never throws.
 */
export function accountOf(token: string): TokenAccount | undefined {
  const claims = claimsOf(token);
  const objectId = textOf(claims, 'oid');
  if (objectId === undefined) return undefined;
  return {
    objectId,
    tenantId: textOf(claims, 'tid'),
    name: textOf(claims, 'name'),
    userPrincipalName: textOf(claims, 'upn') ?? textOf(claims, 'preferred_username') ?? textOf(claims, 'unique_name'),
    isApplication: isOfApplication(claims),
  };
}

/**
 * `idtyp` says it, where the token has it; else a token without delegated permissions (`scp`) whose subject is the object itself is one
 * of an application (learn.microsoft.com, "Access token claims reference").
 */
function isOfApplication(claims: Readonly<Record<string, unknown>>): boolean {
  const kind = textOf(claims, 'idtyp');
  return kind === undefined ? textOf(claims, 'scp') === undefined && textOf(claims, 'oid') === textOf(claims, 'sub') : kind === 'app';
}

function claimsOf(token: string): Readonly<Record<string, unknown>> {
  const payload = token.split('.')[1];
  if (payload === undefined) return {};
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? { ...claims } : {};
  } catch {
    return {};
  }
}

function textOf(claims: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = claims[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
