import type { LossReason } from '@connector-workbench/core/logic-apps';
import { InvalidArgumentError } from 'commander';
import { LOSS_REASON_NAMES } from '../logicapp/loss-reason-names.js';

/** For `--accept`, which may be repeated. Throws for what is no reason, which commander tells. */
export function collectReason(value: string, previous: readonly LossReason[] = []): readonly LossReason[] {
  const reason = LOSS_REASON_NAMES.find((each) => each === value);
  if (reason === undefined) throw new InvalidArgumentError(`Reasons are ${LOSS_REASON_NAMES.join(', ')}.`);
  return [...previous, reason];
}
