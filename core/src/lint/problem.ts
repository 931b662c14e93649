import type { NodePart, Uri } from '../documents/connector-document.js';
import type { Fix } from '../fixes/fix.js';
import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A set of rules that belong together: what the service refuses, what makers can't find, what Microsoft asks of publishers, … */
export type Profile = 'save' | 'discovery' | 'certification' | 'independent-publisher' | 'logic-apps' | 'style';

/** Whether a problem has a fix that keeps the meaning (`safe`), only proposals (`suggestion`), or none. */
export type Fixability = 'safe' | 'suggestion' | 'no';

/** A finding. It holds a pointer; its range is resolved at the edge (`rangeOfProblem`), and its text there too (`messageOf`). */
export interface Problem {
  readonly uri: Uri;
  readonly rule: string;
  /** The name Microsoft's validator has for it, e.g. `OperationIdNotUnique`. */
  readonly serviceRule?: string;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly pointer: Pointer;
  readonly part: NodePart;
  /** Set only where no pointer can say it: syntax and read errors, and places inside a text document. */
  readonly range?: OffsetRange;
  readonly fixable: Fixability;
  /** Lazily made: most problems are shown and never fixed. */
  fixes(): readonly Fix[];
}
