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
  readonly secure: SecureAddresses;
  /** The control endpoints: `{control}/faults`, `{control}/approve`, … */
  readonly control: string;
  /** The page on which a person enters a device code. */
  readonly deviceLogin: string;
  readonly tenantId: string;
  /** What to ask tokens for: `resource` with the older endpoints, `scope` with the newer ones. */
  readonly resource: string;
  readonly scope: string;
  /** Left out where the cloud has no such service that anybody knows of, as `armScope` then is. */
  readonly armResource?: string;
  readonly armScope?: string;
  readonly graphScope: string;
  readonly testUsers: readonly TestUserAddress[];
  readonly pid: number;
}

/**
 * The same services by TLS, under names below `localhost`, for clients that insist on it. Addresses for uploads are always of this kind, as
 * the platform's are.
 */
export interface SecureAddresses {
  readonly authority: string;
  readonly powerApps: string;
  readonly flow: string;
  readonly blob: string;
  /** A proxy (`HTTPS_PROXY`) that leads to the sandbox alone, where the system does not resolve names below `localhost`. */
  readonly proxy: string;
  /** PEM. Only this sandbox can prove itself by it. */
  readonly certificateAuthorityFile: string;
}
