import type { Principal } from '../identity/users.js';
import type { ContentHash } from '../storage/content-store.js';

/** Members of `properties` that are kept as they were sent, as JSON text. */
export const FREE_MEMBERS = [
  'iconBrandColor',
  'connectionParameters',
  'connectionParameterSets',
  'policyTemplateInstances',
  'capabilities',
  'scriptOperations',
  'publisher',
  'backendService',
] as const;

export type FreeMember = (typeof FREE_MEMBERS)[number];

/** `stored`: bytes the service copied when the connector was written. `linked`: an address elsewhere, which is never fetched. */
export type ConnectorIcon =
  | { readonly kind: 'stored'; readonly content: ContentHash; readonly contentType: string }
  | { readonly kind: 'linked'; readonly uri: string };

/** What somebody may do with the connector. */
export interface StoredPermission {
  /** The object id of the account. */
  readonly principal: string;
  readonly roleName: string;
}

export interface StoredConnection {
  /** 32 hexadecimal digits. */
  readonly name: string;
  readonly displayName: string;
  readonly createdBy: Principal;
  /** ISO 8601. */
  readonly createdTime: string;
  /** Set where the connection does not work any more: what the service says of the reason. */
  readonly failure?: { readonly code: string; readonly message: string };
}

/** A custom connector of one environment, as the sandbox keeps it. Bytes are kept beside it, by their hash. */
export interface ConnectorRecord {
  /** The id, e.g. `shared_contoso-20contacts-5f…-5f…`. */
  readonly name: string;
  /** The environment's id. */
  readonly environment: string;
  readonly displayName: string;
  readonly description: string;
  /** The definition as it was sent. */
  readonly definition: ContentHash;
  readonly icon?: ConnectorIcon;
  readonly script?: ContentHash;
  /** JSON texts, without client secrets. */
  readonly members: Readonly<Partial<Record<FreeMember, string>>>;
  /** A keyed fingerprint of each client secret, by the pointer of its settings below `properties`. The secrets themselves are not kept. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Set where the connector is also a row of Dataverse, and so can be part of solutions. `name` is its logical name there. */
  readonly dataverse?: { readonly id: string; readonly name: string; readonly isManaged: boolean };
  readonly createdBy: Principal;
  readonly modifiedBy: Principal;
  /** Whom it is shared with, beside its creator. */
  readonly permissions?: readonly StoredPermission[];
  readonly connections?: readonly StoredConnection[];
  /** ISO 8601. */
  readonly createdTime: string;
  /** ISO 8601. */
  readonly changedTime: string;
}
