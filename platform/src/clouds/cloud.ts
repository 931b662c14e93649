/** The services of a cloud. Each is an origin, or an origin and a path below which the service answers; none ends in a slash. */
export interface CloudEndpoints {
  /** The sign-in service, to which `/{tenant}/oauth2/…` is added. */
  readonly authority: string;
  /** Business Application Platform: environments. */
  readonly bap: string;
  /** Power Apps: custom connectors. */
  readonly powerApps: string;
  /** Power Automate: a second listing of environments. Not known for every cloud. */
  readonly flow: string | undefined;
  /** The newer Power Platform API. The sandbox has none. */
  readonly powerPlatform: string | undefined;
  /** Azure Resource Manager: connectors of Logic Apps. */
  readonly arm: string | undefined;
  /** Microsoft Graph: people by their addresses. Not known for every cloud. */
  readonly graph?: string | undefined;
  /** Where makers work in a browser. The sandbox has none. */
  readonly makerPortal: string | undefined;
}

/**
 * What to ask a token for. Each list holds alternatives of one permission, the most likely first: a provider of tokens tries them in
 * this order and answers with the first that is granted. They are never asked for together.
 */
export interface CloudScopes {
  /** Accepted by Power Apps, Flow and BAP alike. */
  readonly powerApps: readonly string[];
  readonly powerPlatform: readonly string[];
  readonly arm: readonly string[];
  readonly graph?: readonly string[];
}

/** A cloud as data: where its services are, and who signs people in to it. */
export interface Cloud {
  /** What settings and `--cloud` name it by. */
  readonly id: string;
  /** What people read. */
  readonly label: string;
  /** The provider of VS Code that has accounts for it. */
  readonly authProviderId: string;
  /** The tenant of sign-ins that name none. */
  readonly defaultTenant: string;
  readonly endpoints: CloudEndpoints;
  readonly scopes: CloudScopes;
  /**
   * What follows `{organisation}.` or `{organisation}.api.` in the addresses of Dataverse; a `*` stands for digits. A token for
   * Dataverse is made for its one address, and no other service gets it (see `dataverseScopes`).
   */
  readonly dataverseDomains: readonly string[];
  /** Hosts that a person allowed by name, beside the cloud's own, as `host` or `host:port`. Never taken from a workspace. */
  readonly allowedHosts: readonly string[];
  /** Only the sandbox speaks plain HTTP, and only on this computer. */
  readonly isLoopback: boolean;
}
