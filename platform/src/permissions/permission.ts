/** What somebody may do with a connector, as the service names it: `Owner`, `CanEdit`, `CanViewWithShare`, `CanView`; new ones pass through. */
export type RoleName = string;

/** Roles that can be given. The owner is whoever created the connector. */
export const GRANTABLE_ROLES = ['CanView', 'CanViewWithShare', 'CanEdit'] as const;
export type GrantableRole = (typeof GRANTABLE_ROLES)[number];

/** What one account, group or application may do with a connector. */
export interface Permission {
  /** By which it is taken back: an address of the service's. */
  readonly id: string;
  readonly role: RoleName;
  readonly principal: {
    readonly id: string | undefined;
    readonly displayName: string | undefined;
    readonly email: string | undefined;
    /** `User`, `Group`, `ServicePrincipal`, `Tenant`, as the service names it. */
    readonly type: string | undefined;
  };
}

/** Whom a connector is shared with: by the object id, or by the address of a person where the service finds it. */
export type SharedWith =
  | { readonly kind: 'object'; readonly id: string; readonly type?: 'User' | 'Group' | 'ServicePrincipal' }
  | { readonly kind: 'address'; readonly email: string };
