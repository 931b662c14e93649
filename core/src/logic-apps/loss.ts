import type { Uri } from '../documents/connector-document.js';
import type { Pointer } from '../pointer.js';

/** Why something of a connector gets lost on the way to Logic Apps. What a person accepts is one of these. */
export const LOSS_REASONS = ['policies', 'script', 'authentication-types', 'environment-variables', 'parameter-types', 'other-members', 'publishing'] as const;
export type LossReason = (typeof LOSS_REASONS)[number];

/** Something of a connector that a resource for Logic Apps cannot hold. */
export interface Loss {
  readonly reason: LossReason;
  readonly uri: Uri;
  /** In the file; `''` for all of it. */
  readonly pointer: Pointer;
  /** A whole sentence. */
  readonly message: string;
  /** The connector works without it as before, so that nobody has to accept it. */
  readonly isHarmless: boolean;
}
