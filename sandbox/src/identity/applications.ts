import type { SandboxUser } from './users.js';

/** Something that signs in without a person: a service principal, as pipelines use one. */
export interface SandboxApplication extends SandboxUser {
  readonly clientId: string;
  /** Known to everybody, since there is nothing to protect: whoever reaches the loopback address may sign in as anybody. */
  readonly clientSecret: string;
  /** Whose tokens are taken in place of a secret. Their signatures are not checked: the issuer is nowhere to be asked. */
  readonly federated: { readonly issuer: string; readonly subject: string; readonly audience: string };
}

const FEDERATED = { issuer: 'https://token.actions.contoso.example', subject: 'repo:contoso/connectors:ref:refs/heads/main', audience: 'api://AzureADTokenExchange' };

/** The first is registered as a management application, which is what opens the administrators' routes to it; the second is not. */
export const SANDBOX_APPLICATIONS: readonly SandboxApplication[] = [
  {
    id: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1201',
    displayName: 'Contoso Pipeline',
    givenName: '',
    familyName: '',
    userPrincipalName: '',
    description: 'A service principal that is registered as a management application.',
    role: 'admin',
    clientId: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2201',
    clientSecret: 'sandbox-secret-of-the-pipeline',
    federated: FEDERATED,
  },
  {
    id: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1202',
    displayName: 'Contoso Unregistered App',
    givenName: '',
    familyName: '',
    userPrincipalName: '',
    description: 'A service principal that nobody has registered as a management application.',
    role: undefined,
    clientId: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2202',
    clientSecret: 'sandbox-secret-of-the-other-app',
    federated: FEDERATED,
  },
];

export function findApplication(clientId: string): SandboxApplication | undefined {
  return SANDBOX_APPLICATIONS.find((application) => application.clientId === clientId.toLowerCase());
}

export function applicationOf(user: SandboxUser): SandboxApplication | undefined {
  return SANDBOX_APPLICATIONS.find((application) => application.id === user.id);
}
