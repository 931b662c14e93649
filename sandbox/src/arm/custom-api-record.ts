import { createHash } from 'node:crypto';

/** A resource `Microsoft.Web/customApis` as the sandbox keeps it. */
export interface CustomApiRecord {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly name: string;
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
  /** JSON texts, as sent, without client secrets; `swagger` is the definition. */
  readonly properties: Readonly<Record<string, string>>;
  /** Grows with each write. */
  readonly version: number;
}

export type CustomApiKey = Pick<CustomApiRecord, 'subscriptionId' | 'resourceGroup' | 'name'>;

/** 32 hex digits that tell it from all others, in addresses and as its file's name. Names of Azure do not mind case. */
export function apiIdOf({ subscriptionId, resourceGroup, name }: CustomApiKey): string {
  return createHash('sha256').update([subscriptionId, resourceGroup, name].join('\n').toLowerCase()).digest('hex').slice(0, 32);
}

export function etagOf({ version }: CustomApiRecord): string {
  return `"${version.toString(16).padStart(8, '0')}"`;
}
