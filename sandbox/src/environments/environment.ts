import type { SandboxUser } from '../identity/users.js';

export type EnvironmentSku = 'Default' | 'Developer' | 'Sandbox' | 'Production';

/** What an environment is, without its connectors. */
export interface Environment {
  /** The id: a GUID. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly sku: EnvironmentSku;
  /** The geography, e.g. `europe`. */
  readonly location: string;
  readonly azureRegion: string;
  /** ISO 8601. */
  readonly createdTime: string;
  /** Undefined: an environment without Dataverse. */
  readonly dataverse?: DataverseOrganization;
}

export interface DataverseOrganization {
  readonly organizationId: string;
  readonly uniqueName: string;
  readonly domainName: string;
  readonly version: string;
}

export function mayRead(user: SandboxUser): boolean {
  return user.role !== undefined;
}

export function mayWrite(user: SandboxUser): boolean {
  return user.role === 'maker' || user.role === 'admin';
}

export function mayAdminister(user: SandboxUser): boolean {
  return user.role === 'admin';
}
