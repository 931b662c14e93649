import type { Uri } from '../documents/connector-document.js';
import type { LossReason } from '../knowledge/loss-reasons.js';
import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';

/** Something of a connector that a resource for Logic Apps cannot hold: what a rule with a reason (`RuleMeta.loss`) found. */
export interface Loss {
  /** The id of the rule. */
  readonly rule: string;
  readonly reason: LossReason;
  readonly uri: Uri;
  /** In the file; `''` for all of it. */
  readonly pointer: Pointer;
  /** The same place in the text. */
  readonly range: OffsetRange;
  /** A whole sentence. */
  readonly message: string;
  /** The connector works without it as before, so that nobody has to accept it. */
  readonly isHarmless: boolean;
}
