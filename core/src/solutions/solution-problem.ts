/** Something to know about a solution that was read or packed. An `error` keeps it from being written. */
export interface SolutionProblem {
  readonly severity: 'error' | 'warning' | 'info';
  /** For programs. */
  readonly code: SolutionProblemCode;
  /** Whole sentences: what is wrong, and what to do. */
  readonly message: string;
  /** The logical name of the connector that it is about. */
  readonly connector?: string;
}

export type SolutionProblemCode =
  | 'text-too-long' | 'name-invalid' | 'name-long' | 'file-missing' | 'file-empty' | 'json-broken' | 'part-left' | 'connector-left' | 'connector-duplicate' | 'root-component-missing'
  | 'icon-too-large' | 'icon-resized' | 'icon-format' | 'script-operations-without-script' | 'script-too-large' | 'environment-variable-missing' | 'same-solution-reference'
  | 'secret-lost' | 'file-left-out';
