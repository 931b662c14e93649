import type { OffsetRange } from '../../text/offset-range.js';

/** What a symbol of an outline is; an editor has an icon for each. */
export type OutlineKind =
  | 'connector'
  | 'action'
  | 'trigger'
  | 'internal'
  | 'group'
  | 'parameter'
  | 'response'
  | 'definition'
  | 'property'
  | 'sharedParameter'
  | 'sharedResponse'
  | 'securityScheme'
  | 'connectionParameter'
  | 'connectionParameterSet'
  | 'policy';

/** One entry of an outline. */
export interface OutlineSymbol {
  /** Never empty. */
  readonly name: string;
  /** What makers see, or what else tells it apart; may be empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly isDeprecated: boolean;
  /** With all of its children. */
  readonly whole: OffsetRange;
  /** What to select when somebody goes to it; inside of `whole`. */
  readonly selection: OffsetRange;
  readonly children: readonly OutlineSymbol[];
  /** Of symbols that somebody may want to keep from version to version. What else there is of them is found when it is asked for. */
  readonly source?: OutlineSource;
}

/**
 * As long as `madeOf` holds the same, it is the same symbol with the same children, and all of them stand at the same distance from `valueStart`. The first of `madeOf` is its own value. That
 * holds for the versions of a JSON document: in YAML, an alias is the same object in another place.
 */
export interface OutlineSource {
  readonly valueStart: number;
  readonly madeOf: readonly unknown[];
}
