import type { Environment } from './environment.js';

/** The environments of the signed-in account. All methods throw a PlatformError. */
export interface EnvironmentsClient {
  /** All pages, in the service's order; empty where the account sees none. */
  list(signal?: AbortSignal): Promise<readonly Environment[]>;
}
