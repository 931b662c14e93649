/** A person who can sign in to the sandbox. */
export interface TestUserAddress {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly objectId: string;
  readonly description: string;
}

/**
 * Where a running sandbox listens: what `--json` prints, in one line. All services are separate members, since a later version may give
 * them ports or host names of their own. No address ends in a slash.
 */
export interface SandboxAddresses {
  /** The sign-in service, to which `/{tenant}/oauth2/…` is added. */
  readonly authority: string;
  readonly bap: string;
  readonly powerApps: string;
  readonly flow: string;
  /** Azure Resource Manager, to which `/subscriptions/…` is added. Its tokens are made for `armResource` or `armScope`. */
  readonly arm: string;
  /** Microsoft Graph, to which `/v1.0/users` is added. Its tokens are made for `graphScope`. */
  readonly graph: string;
  readonly blob: string;
  /** Where the Dataverse of each environment is found, below `/dataverse/{its domain name}`. */
  readonly dataverse: string;
  /** The control endpoints: `{control}/faults`, `{control}/approve`, … */
  readonly control: string;
  /** The page on which a person enters a device code. */
  readonly deviceLogin: string;
  readonly tenantId: string;
  /** What to ask tokens for: `resource` with the older endpoints, `scope` with the newer ones. */
  readonly resource: string;
  readonly scope: string;
  readonly armResource: string;
  readonly armScope: string;
  readonly graphScope: string;
  readonly testUsers: readonly TestUserAddress[];
  readonly pid: number;
}
