import type { ServiceArguments } from '../services/service-arguments.js';

/** Those of commands about the connector of a folder in one environment. */
export interface PlaceArguments extends ServiceArguments {
  /** An id or a display name. Default: what settings.json says. */
  readonly environment?: string;
}

/** What `create` and `update` have in common. */
export interface DeploymentArguments extends PlaceArguments {
  /** Where deployments are remembered, for pipelines that cannot commit. Default: connector.deployments.json of the connector. */
  readonly state?: string;
  /** Allows changes of a production environment. */
  readonly yes?: boolean;
  /** Sends a connector that has problems for which the service will probably refuse it. */
  readonly deployAnyway?: boolean;
  /** Only says what would change. */
  readonly plan?: boolean;
  /** Where what is replaced is kept. Default: a folder of the account's. */
  readonly keep?: string;
}
