import type { OffsetRange } from '../../text/offset-range.js';

/** What names stand for, in the words that editors have for it. */
export const SEMANTIC_TOKEN_TYPES = ['function', 'parameter', 'type', 'variable'] as const;
export type SemanticTokenType = (typeof SEMANTIC_TOKEN_TYPES)[number];

/** `internal` is ours: makers never see the operation. */
export const SEMANTIC_TOKEN_MODIFIERS = ['declaration', 'deprecated', 'defaultLibrary', 'readonly', 'internal'] as const;
export type SemanticTokenModifier = (typeof SEMANTIC_TOKEN_MODIFIERS)[number];

/** A name in a text, and what it is the name of: an operation is a function, a definition a type, a connection parameter a variable. */
export interface SemanticToken {
  readonly range: OffsetRange;
  readonly type: SemanticTokenType;
  readonly modifiers: readonly SemanticTokenModifier[];
}
