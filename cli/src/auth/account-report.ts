import { accountOf, type Cloud, type TokenProvider } from '@connector-workbench/platform';
import { printable } from '../io/printable.js';
import type { AuthMethod } from './auth-methods.js';

/** Who is signed in, as `--json` prints it. */
export interface AccountReport {
  readonly version: 1;
  readonly cloud: string;
  readonly method: AuthMethod;
  /** Null where nobody is, or where the token does not say whose it is. */
  readonly account: {
    readonly kind: 'user' | 'application';
    readonly name: string | null;
    readonly userPrincipalName: string | null;
    readonly objectId: string;
    readonly tenantId: string | null;
  } | null;
}

/** Signs in, and says as whom. Throws what the provider of tokens throws. */
export async function reportAccount(cloud: Cloud, method: AuthMethod, tokens: TokenProvider, signal: AbortSignal): Promise<AccountReport> {
  const account = accountOf(await tokens.getToken(cloud.scopes.powerApps, signal));
  if (account === undefined) return { version: 1, cloud: cloud.id, method, account: null };
  const { isApplication, name = null, userPrincipalName = null, objectId, tenantId = null } = account;
  return { version: 1, cloud: cloud.id, method, account: { kind: isApplication ? 'application' : 'user', name, userPrincipalName, objectId, tenantId } };
}

export function describeAccount({ method, account }: AccountReport, cloudLabel: string): string {
  const ways = `${cloudLabel}, by ${method}`;
  if (account === null) return `Signed in to ${ways}. The token does not say whose it is.\n`;
  const who = account.userPrincipalName ?? account.name ?? account.objectId;
  const kind = account.kind === 'application' ? 'the application ' : '';
  const tenant = account.tenantId === null ? '' : `, tenant ${account.tenantId}`;
  return `Signed in as ${printable(`${kind}${who}`)} to ${ways}${printable(tenant)}.\n`;
}
