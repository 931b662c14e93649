import type { PlannedFile } from '@connector-workbench/platform';

export type PromotionResult = 'created' | 'adopted' | 'updated' | 'unchanged' | 'planned' | 'failed';

/** What became of one connector. */
export interface PromotionOutcome {
  /** The folder, or the file prefix in a solution. */
  readonly name: string;
  readonly result: PromotionResult;
  readonly connectorId?: string;
  /** What would change or did. */
  readonly files?: readonly Pick<PlannedFile, 'kind' | 'effect'>[];
  /** How many requests were sent for it, repeated ones included. */
  readonly requests: number;
  /** What is to be known about it: lines for standard error. */
  readonly notes: string;
}
