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
  /** Where the children come from, of symbols that somebody may want to keep from version to version. */
  readonly source?: OutlineSource;
}

/**
 * As long as `madeOf` holds the same objects, the first of which is the symbol's own value, the children are the same, and stand at the same distance from `start`. That holds for
 * the versions of a JSON document: in YAML, an alias is the same object in another place.
 */
export interface OutlineSource {
  readonly start: number;
  readonly madeOf: readonly unknown[];
}
