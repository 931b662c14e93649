import type { DiffFormatName } from './diff-format-names.js';

export interface DiffArguments {
  /** The id of a cloud. */
  readonly cloud: string;
  /** Where the sandbox's addresses are. */
  readonly endpoints?: string;
  readonly json?: boolean;
  /** An environment, the folder or definition of another state, or `git:` and a revision. Default: the only environment where the connector was deployed. */
  readonly against?: string;
  /** Which connector of the environment: an id or a title. */
  readonly connector?: string;
  /** Where deployments are remembered. */
  readonly state?: string;
  readonly format: DiffFormatName;
  /** From which changes on the command ends with 1. */
  readonly failOn: FailOn;
}

export const FAIL_ON = ['breaking', 'any'] as const;
export type FailOn = (typeof FAIL_ON)[number];
