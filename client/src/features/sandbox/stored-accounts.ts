/** Somebody who signed in to the sandbox. The refresh token is worth something only to that sandbox. */
export interface StoredAccount {
  readonly id: string;
  readonly label: string;
  readonly refreshToken: string;
}

/** Reads what was stored; anything that is not a list of accounts is as good as nothing. */
export function parseStoredAccounts(text: string | undefined): readonly StoredAccount[] {
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isStoredAccount) : [];
  } catch {
    return [];
  }
}

/** The account that an id token of the sandbox names. The token came straight from it, so its signature is not looked at. */
export function accountOfIdToken(idToken: string): Pick<StoredAccount, 'id' | 'label'> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || !('oid' in claims) || !('preferred_username' in claims)) return undefined;
    return { id: String(claims.oid), label: String(claims.preferred_username) };
  } catch {
    return undefined;
  }
}

function isStoredAccount(value: unknown): value is StoredAccount {
  return typeof value === 'object' && value !== null
    && 'id' in value && typeof value.id === 'string'
    && 'label' in value && typeof value.label === 'string'
    && 'refreshToken' in value && typeof value.refreshToken === 'string';
}
