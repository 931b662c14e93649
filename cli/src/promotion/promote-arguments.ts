import type { LossReason } from '@connector-workbench/core/logic-apps';
import type { ServiceArguments } from '../services/service-arguments.js';

/** What the command line says, unchecked. */
export interface PromoteArguments extends ServiceArguments {
  /** Default: the environment before it in the chain. */
  readonly from?: string;
  readonly to: string;
  /** How many requests may be under way at any time. */
  readonly concurrency: string;
  /** The name of the production environment that is meant. */
  readonly yes?: string;
  readonly plan?: boolean;
  readonly acceptDrift?: boolean;
  /** What may get lost on the way to Logic Apps. */
  readonly accept?: readonly LossReason[];
  /** All of it. */
  readonly acceptLosses?: boolean;
  readonly deployAnyway?: boolean;
  /** Promotes also what the source does not have. */
  readonly anySource?: boolean;
  /** A folder with one file for each connector. */
  readonly state?: string;
  readonly keep?: string;
  /** Addresses of people, or object ids, that may use what was promoted. */
  readonly share?: readonly string[];
  readonly shareRole: string;
}
