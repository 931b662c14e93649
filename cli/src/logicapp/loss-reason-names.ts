import type { LossReason } from '@connector-workbench/core/logic-apps';

/** Core's `LOSS_REASONS`, for the grammar of the command line, which loads nothing of core. A test compares them. */
export const LOSS_REASON_NAMES = ['policies', 'script', 'authentication-types', 'environment-variables', 'other-members', 'publishing'] as const satisfies readonly LossReason[];
