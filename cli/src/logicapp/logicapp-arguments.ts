import type { LossReason } from '@connector-workbench/core/logic-apps';
import type { ServiceArguments } from '../services/service-arguments.js';

/** Where connectors of Logic Apps are. */
export interface GroupArguments extends ServiceArguments {
  /** An id or a display name. */
  readonly subscription: string;
  readonly resourceGroup: string;
}

/** Of one connector there. */
export interface ResourceArguments extends GroupArguments {
  readonly name: string;
}

/** What a person lets go by. */
export interface AcceptingArguments {
  readonly accept?: readonly LossReason[];
  /** All of it. */
  readonly acceptLosses?: boolean;
  /** Problems for which the service will probably refuse the connector. */
  readonly deployAnyway?: boolean;
}
