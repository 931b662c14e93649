/** Why something of a connector gets lost on the way to Logic Apps. What a person accepts is one of these; each is said by rules (`RuleMeta.loss`). */
export const LOSS_REASONS = ['policies', 'script', 'authentication-types', 'environment-variables', 'other-members', 'publishing'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];
