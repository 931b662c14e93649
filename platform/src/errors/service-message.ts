import type { Pointer } from '@connector-workbench/core';

/** One finding of a service's validation. */
export interface ServiceMessage {
  readonly severity: 'error' | 'warning';
  /** What the service says of the place, as it says it, e.g. `info`. */
  readonly path: string | undefined;
  /** The same as a pointer into the definition, where it is one. Whether something is there is not checked. */
  readonly pointer: Pointer | undefined;
  readonly message: string;
}
