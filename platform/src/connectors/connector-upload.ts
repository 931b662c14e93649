import type { JsonObject } from '../http/json.js';

/** What a create or update sends. */
export interface ConnectorUpload {
  /** JSON text. It is sent as it is, so that numbers beyond what JavaScript can count to stay exact. */
  readonly definition: string;
  /** All of apiProperties.json. */
  readonly apiProperties: JsonObject;
  /** Undefined keeps the icon that is there. */
  readonly iconUri: string | undefined;
  /** Empty removes the script. */
  readonly scriptUri: string;
  /** For connectors that sign in with OAuth. Undefined keeps the secret that is there. */
  readonly clientSecret: string | undefined;
}
