/** What a user may do in an environment. `reader` sees connectors; `maker` writes them; `admin` also sees the environment in the admin list. */
export type EnvironmentRole = 'reader' | 'maker' | 'admin';

/** A test account. There are no passwords: whoever reaches the loopback address may sign in as any of them. */
export interface SandboxUser {
  /** The object id: the `oid` claim, and the `objectIds/{oid}` segment of paths. */
  readonly id: string;
  readonly displayName: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly userPrincipalName: string;
  /** In one sentence, for the sign-in page. */
  readonly description: string;
  /** The role in every environment; undefined: in none. */
  readonly role: EnvironmentRole | undefined;
}

export const TENANT_ID = '7c1f0c5e-3d0b-4d6a-9a55-0a4d5c0f7e01';
export const TENANT_DOMAIN = 'contoso.example';

export const SANDBOX_USERS: readonly SandboxUser[] = [
  {
    id: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1101',
    displayName: 'Maya Maker',
    givenName: 'Maya',
    familyName: 'Maker',
    userPrincipalName: 'maya@contoso.example',
    description: 'Creates and changes connectors in every environment.',
    role: 'admin',
  },
  {
    id: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1102',
    displayName: 'Ravi Reader',
    givenName: 'Ravi',
    familyName: 'Reader',
    userPrincipalName: 'ravi@contoso.example',
    description: 'Sees every environment, and may change nothing.',
    role: 'reader',
  },
  {
    id: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1103',
    displayName: 'Nina Newcomer',
    givenName: 'Nina',
    familyName: 'Newcomer',
    userPrincipalName: 'nina@contoso.example',
    description: 'Has no environment yet.',
    role: undefined,
  },
];

/** Finds a user by object id, by user principal name, or by given name; case does not matter. */
export function findUser(name: string): SandboxUser | undefined {
  const wanted = name.toLowerCase();
  return SANDBOX_USERS.find((user) => [user.id, user.userPrincipalName, user.givenName.toLowerCase()].includes(wanted));
}

/** A person as the services write one into `createdBy` and `modifiedBy`. */
export interface Principal {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly type: 'User' | 'ServicePrincipal';
  readonly tenantId: string;
  readonly userPrincipalName: string;
}

export function principalOf(user: SandboxUser): Principal {
  return {
    id: user.id,
    displayName: user.displayName,
    email: user.userPrincipalName,
    type: user.userPrincipalName === '' ? 'ServicePrincipal' : 'User',
    tenantId: TENANT_ID,
    userPrincipalName: user.userPrincipalName,
  };
}
