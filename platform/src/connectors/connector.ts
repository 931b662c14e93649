import type { JsonObject } from '../http/json.js';

/** Who made or changed something. */
export interface Principal {
  readonly id: string | undefined;
  readonly displayName: string | undefined;
}

/** A custom connector as a list shows it. */
export interface ConnectorSummary {
  /** E.g. `shared_contoso-20contacts-5f…`: kept as the service writes it, case and all. */
  readonly id: string;
  readonly environmentId: string;
  readonly displayName: string;
  readonly description: string | undefined;
  readonly createdBy: Principal;
  /** ISO 8601. */
  readonly createdTime: string | undefined;
  /** ISO 8601. */
  readonly changedTime: string | undefined;
  readonly iconBrandColor: string | undefined;
  /** It belongs to a solution: Dataverse owns it, under `dataverseId`. */
  readonly isSolutionAware: boolean;
  readonly dataverseId: string | undefined;
}

/** A custom connector with everything that the service says of it. */
export interface Connector extends ConnectorSummary {
  /** The service's `properties`, unchanged. */
  readonly properties: JsonObject;
  /** The definition as it was uploaded. A storage address with a signature: fetched without a token, and never shown or logged. */
  readonly originalDefinitionUrl: string | undefined;
  readonly iconUrl: string | undefined;
  /** Undefined where the connector has no script. */
  readonly scriptUrl: string | undefined;
  /** The definition as the gateway serves it: same operations, other host. For looking at, not for editing. */
  readonly gatewayDefinition: JsonObject | undefined;
}
