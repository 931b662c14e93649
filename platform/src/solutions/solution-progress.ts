/** What an import, an export or an upgrade is doing. */
export const SOLUTION_STEPS = ['check-earlier', 'stage', 'remember-intent', 'start-import', 'start-export', 'apply', 'wait', 'read-result', 'download', 'publish'] as const;
export type SolutionStep = (typeof SOLUTION_STEPS)[number];

/** Called when a step begins. `wait` begins once, however long it takes. */
export type SolutionProgress = (step: SolutionStep) => void;
